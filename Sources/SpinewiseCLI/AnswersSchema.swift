/// The JSON Schema (2020-12) of what the commands about cause and effect print with `--json`.
///
/// `docs/schemas/answers-1.json` is a copy; a judge holds real answers against it.
enum AnswersSchema {
    static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "What spinewise answers about the cause-effect graph, version 1",
          "description": "chains, why and effects (routes), loops, keystones, whatif, compare with --json; graph --format json. Ids name entities and links of the content.",
          "oneOf": [
            {
              "$ref": "#/$defs/chains"
            },
            {
              "$ref": "#/$defs/routes"
            },
            {
              "$ref": "#/$defs/loops"
            },
            {
              "$ref": "#/$defs/keystones"
            },
            {
              "$ref": "#/$defs/whatif"
            },
            {
              "$ref": "#/$defs/compare"
            },
            {
              "$ref": "#/$defs/graph"
            }
          ],
          "$defs": {
            "grade": {
              "enum": [
                "strong",
                "moderate",
                "limited",
                "contested",
                "refuted"
              ],
              "description": "Evidence grade; of a chain, that of its weakest link."
            },
            "polarity": {
              "enum": [
                "raises",
                "lowers",
                "neither"
              ],
              "description": "Which way a cause pushes its effect; of a chain, the product of its links'."
            },
            "link": {
              "type": "object",
              "properties": {
                "id": {
                  "type": "string"
                },
                "cause": {
                  "type": "string"
                },
                "relation": {
                  "type": "string"
                },
                "effect": {
                  "type": "string"
                },
                "grade": {
                  "$ref": "#/$defs/grade"
                }
              },
              "required": [
                "id",
                "cause",
                "relation",
                "effect",
                "grade"
              ],
              "additionalProperties": false
            },
            "chain": {
              "type": "object",
              "properties": {
                "nodes": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  },
                  "minItems": 2,
                  "description": "From the first cause to the last effect; one more than links."
                },
                "links": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/link"
                  },
                  "minItems": 1
                },
                "grade": {
                  "$ref": "#/$defs/grade"
                },
                "polarity": {
                  "$ref": "#/$defs/polarity"
                },
                "associationOnly": {
                  "type": "boolean",
                  "description": "A link only says that two things are found together, so this is no chain of causes."
                },
                "weakestLink": {
                  "type": "string"
                }
              },
              "required": [
                "nodes",
                "links",
                "grade",
                "polarity",
                "associationOnly",
                "weakestLink"
              ],
              "additionalProperties": false
            },
            "route": {
              "type": "object",
              "properties": {
                "node": {
                  "type": "string"
                },
                "chain": {
                  "$ref": "#/$defs/chain"
                }
              },
              "required": [
                "node",
                "chain"
              ],
              "additionalProperties": false
            },
            "chains": {
              "type": "object",
              "properties": {
                "version": {
                  "const": 1
                },
                "from": {
                  "type": "string"
                },
                "to": {
                  "type": "string"
                },
                "stoppedEarly": {
                  "type": "boolean",
                  "description": "The work was bounded before all chains were seen."
                },
                "hasMore": {
                  "type": "boolean"
                },
                "chains": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/chain"
                  }
                }
              },
              "required": [
                "version",
                "from",
                "to",
                "stoppedEarly",
                "hasMore",
                "chains"
              ],
              "additionalProperties": false
            },
            "routes": {
              "type": "object",
              "properties": {
                "version": {
                  "const": 1
                },
                "of": {
                  "type": "string"
                },
                "direction": {
                  "enum": [
                    "upstream",
                    "downstream"
                  ]
                },
                "routes": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/route"
                  }
                },
                "total": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "How many there are; the routes listed are the best-supported ones."
                }
              },
              "required": [
                "version",
                "of",
                "direction",
                "routes",
                "total"
              ],
              "additionalProperties": false
            },
            "loops": {
              "type": "object",
              "properties": {
                "version": {
                  "const": 1
                },
                "maxLinks": {
                  "type": "integer",
                  "minimum": 1,
                  "description": "The longest loops looked for, in links."
                },
                "stoppedEarly": {
                  "type": "boolean"
                },
                "hasMore": {
                  "type": "boolean",
                  "description": "More loops were found than are listed."
                },
                "mayBeLonger": {
                  "type": "boolean",
                  "description": "Loops of more than maxLinks links may exist; where none is listed and the search was not stopped early, one does."
                },
                "loops": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "kind": {
                        "enum": [
                          "reinforcing",
                          "balancing"
                        ]
                      },
                      "chain": {
                        "$ref": "#/$defs/chain"
                      }
                    },
                    "required": [
                      "kind",
                      "chain"
                    ],
                    "additionalProperties": false
                  }
                }
              },
              "required": [
                "version",
                "maxLinks",
                "stoppedEarly",
                "hasMore",
                "mayBeLonger",
                "loops"
              ],
              "additionalProperties": false
            },
            "keystones": {
              "type": "object",
              "properties": {
                "version": {
                  "const": 1
                },
                "from": {
                  "type": "string"
                },
                "to": {
                  "type": "string"
                },
                "maxLinks": {
                  "type": "integer",
                  "minimum": 1
                },
                "isCut": {
                  "type": "boolean",
                  "description": "Whether the answer holds only for chains of up to maxLinks links."
                },
                "isConnected": {
                  "type": "boolean",
                  "description": "Whether any chain of causes connects the two; treats is no cause here."
                },
                "keystones": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  },
                  "description": "In the order in which every chain passes them."
                }
              },
              "required": [
                "version",
                "from",
                "to",
                "maxLinks",
                "isCut",
                "isConnected",
                "keystones"
              ],
              "additionalProperties": false
            },
            "push": {
              "type": "object",
              "properties": {
                "cause": {
                  "type": "string"
                },
                "effect": {
                  "enum": [
                    "raises",
                    "lowers",
                    "ambiguous",
                    "connected"
                  ]
                },
                "raising": {
                  "$ref": "#/$defs/chain"
                },
                "lowering": {
                  "$ref": "#/$defs/chain"
                },
                "connecting": {
                  "$ref": "#/$defs/chain"
                },
                "stoppedEarly": {
                  "type": "boolean"
                }
              },
              "required": [
                "cause",
                "effect",
                "stoppedEarly"
              ],
              "additionalProperties": false
            },
            "whatif": {
              "type": "object",
              "properties": {
                "version": {
                  "const": 1
                },
                "without": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "withoutLinks": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "applied": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "outcomes": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "outcome": {
                        "type": "string"
                      },
                      "verdict": {
                        "enum": [
                          "loses-all",
                          "loses-some",
                          "keeps-others",
                          "only-weaker",
                          "unchanged"
                        ]
                      },
                      "causesBefore": {
                        "type": "integer",
                        "minimum": 0
                      },
                      "causesAfter": {
                        "type": "integer",
                        "minimum": 0
                      },
                      "lost": {
                        "type": "array",
                        "items": {
                          "type": "string"
                        }
                      },
                      "weakened": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "properties": {
                            "cause": {
                              "type": "string"
                            },
                            "before": {
                              "$ref": "#/$defs/grade"
                            },
                            "after": {
                              "$ref": "#/$defs/grade"
                            }
                          },
                          "required": [
                            "cause",
                            "before",
                            "after"
                          ],
                          "additionalProperties": false
                        }
                      },
                      "applied": {
                        "type": "array",
                        "items": {
                          "$ref": "#/$defs/push"
                        }
                      }
                    },
                    "required": [
                      "outcome",
                      "verdict",
                      "causesBefore",
                      "causesAfter",
                      "lost",
                      "weakened",
                      "applied"
                    ],
                    "additionalProperties": false
                  }
                },
                "untouched": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Conditions and symptoms out of reach of what is changed; they are not listed."
                },
                "unasked": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Those within reach that were not asked about, because the work is bounded; the nearest ones were."
                }
              },
              "required": [
                "version",
                "without",
                "withoutLinks",
                "applied",
                "outcomes",
                "untouched",
                "unasked"
              ],
              "additionalProperties": false
            },
            "redFlag": {
              "type": "object",
              "properties": {
                "urgency": {
                  "enum": [
                    "emergency",
                    "urgent",
                    "see-someone"
                  ]
                },
                "text": {
                  "type": "string"
                }
              },
              "required": [
                "urgency",
                "text"
              ],
              "additionalProperties": false
            },
            "compare": {
              "type": "object",
              "properties": {
                "version": {
                  "const": 1
                },
                "first": {
                  "type": "string"
                },
                "second": {
                  "type": "string"
                },
                "redFlagsOfFirst": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/redFlag"
                  }
                },
                "redFlagsOfSecond": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/redFlag"
                  }
                },
                "firstToSecond": {
                  "$ref": "#/$defs/chain"
                },
                "secondToFirst": {
                  "$ref": "#/$defs/chain"
                },
                "shared": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "node": {
                        "type": "string"
                      },
                      "toFirst": {
                        "$ref": "#/$defs/chain"
                      },
                      "toSecond": {
                        "$ref": "#/$defs/chain"
                      }
                    },
                    "required": [
                      "node",
                      "toFirst",
                      "toSecond"
                    ],
                    "additionalProperties": false
                  }
                },
                "onlyFirst": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/route"
                  }
                },
                "onlySecond": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/route"
                  }
                },
                "sharedEffects": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "effectsOfFirst": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "effectsOfSecond": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "totals": {
                  "type": "object",
                  "description": "How many there are of what may be listed only in part.",
                  "properties": {
                    "shared": {
                      "type": "integer",
                      "minimum": 0
                    },
                    "onlyFirst": {
                      "type": "integer",
                      "minimum": 0
                    },
                    "onlySecond": {
                      "type": "integer",
                      "minimum": 0
                    }
                  },
                  "required": [
                    "shared",
                    "onlyFirst",
                    "onlySecond"
                  ],
                  "additionalProperties": false
                }
              },
              "required": [
                "version",
                "first",
                "second",
                "redFlagsOfFirst",
                "redFlagsOfSecond",
                "shared",
                "onlyFirst",
                "onlySecond",
                "sharedEffects",
                "effectsOfFirst",
                "effectsOfSecond",
                "totals"
              ],
              "additionalProperties": false
            },
            "graph": {
              "type": "object",
              "properties": {
                "version": {
                  "const": 2
                },
                "nodes": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/node"
                  }
                },
                "links": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "string"
                      },
                      "cause": {
                        "type": "string"
                      },
                      "relation": {
                        "type": "string"
                      },
                      "effect": {
                        "type": "string"
                      },
                      "polarity": {
                        "$ref": "#/$defs/polarity"
                      },
                      "grade": {
                        "$ref": "#/$defs/grade"
                      },
                      "seenIn": {
                        "enum": [
                          "people",
                          "cadaver",
                          "animal",
                          "model"
                        ],
                        "description": "In what the link was seen; left out where the author did not say."
                      },
                      "because": {
                        "type": "string"
                      },
                      "citations": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "properties": {
                            "source": {
                              "type": "string"
                            },
                            "stance": {
                              "enum": [
                                "supports",
                                "disputes",
                                "mixed"
                              ]
                            }
                          },
                          "required": [
                            "source"
                          ],
                          "additionalProperties": false
                        }
                      }
                    },
                    "required": [
                      "id",
                      "cause",
                      "relation",
                      "effect",
                      "polarity",
                      "grade",
                      "because",
                      "citations"
                    ],
                    "additionalProperties": false
                  }
                },
                "unlinked": {
                  "type": "array",
                  "description": "What no link touches; only in a whole graph.",
                  "items": {
                    "$ref": "#/$defs/node"
                  }
                },
                "sources": {
                  "type": "array",
                  "description": "What the links cite.",
                  "items": {
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "string"
                      },
                      "type": {
                        "type": "string"
                      },
                      "title": {
                        "type": "string"
                      },
                      "authors": {
                        "type": "array",
                        "items": {
                          "type": "string"
                        }
                      },
                      "year": {
                        "type": "integer"
                      }
                    },
                    "required": [
                      "id",
                      "type",
                      "title",
                      "authors"
                    ],
                    "additionalProperties": false
                  }
                }
              },
              "required": [
                "version",
                "nodes",
                "links",
                "unlinked",
                "sources"
              ],
              "additionalProperties": false
            },
            "node": {
              "type": "object",
              "properties": {
                "id": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "kind": {
                  "type": "string"
                },
                "isPlural": {
                  "type": "boolean",
                  "description": "Whether the name takes a plural verb; left out when it does not."
                },
                "aliases": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "of": {
                  "type": "array",
                  "description": "The muscles whose state it is.",
                  "items": {
                    "type": "string"
                  }
                },
                "isEmergency": {
                  "type": "boolean",
                  "description": "Whether it is a condition that must be treated now; left out when it is not."
                },
                "partOf": {
                  "type": "string",
                  "description": "The group a muscle belongs to."
                },
                "redFlags": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/redFlag"
                  }
                }
              },
              "required": [
                "id",
                "name",
                "kind"
              ],
              "additionalProperties": false
            }
          }
        }
        """#
}
