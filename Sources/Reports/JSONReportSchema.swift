extension JSONReport {
    /// The JSON Schema (2020-12) of what the report writes. `docs/schemas/findings-1.json` is a copy.
    ///
    /// A new field is added here and to the report; `version` rises only when a field changes its meaning or goes.
    public static let schema = ##"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:spinewise:findings:1",
          "title": "Findings of spinewise validate",
          "description": "What 'spinewise validate --format json' of this release prints. Later ones may add fields; version rises when one changes its meaning or goes.",
          "type": "object",
          "additionalProperties": false,
          "required": ["version", "tool", "content", "files", "findings", "untold", "stale"],
          "properties": {
            "version": { "const": 1 },
            "tool": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "version"],
              "properties": {
                "name": { "const": "spinewise" },
                "version": { "type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$" }
              }
            },
            "content": { "type": "string", "description": "The content folder, from where the program was called." },
            "files": { "type": "integer", "minimum": 1, "description": "How many files were looked at." },
            "findings": {
              "type": "array",
              "description": "By file and place; the graver first where two share a place. At most 200 of one file, the graver ones.",
              "items": { "$ref": "#/$defs/finding" }
            },
            "untold": {
              "type": "array",
              "description": "Files with more findings than that, and how many more.",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["errors", "warnings", "notes"],
                "properties": {
                  "file": { "$ref": "#/$defs/file", "description": "Missing when no file is to blame." },
                  "errors": { "type": "integer", "minimum": 0 },
                  "warnings": { "type": "integer", "minimum": 0 },
                  "notes": { "type": "integer", "minimum": 0 }
                }
              }
            },
            "stale": {
              "type": "array",
              "description": "What the baseline names and is found no longer; by file. Empty without a baseline.",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["rule", "file", "headline", "count"],
                "properties": {
                  "rule": { "$ref": "#/$defs/rule" },
                  "file": { "$ref": "#/$defs/file" },
                  "headline": { "type": "string" },
                  "count": { "type": "integer", "minimum": 1, "description": "How much more often it was found then." }
                }
              }
            }
          },
          "$defs": {
            "rule": {
              "type": "string",
              "pattern": "^[a-z]+(-[a-z]+)*$",
              "description": "Id of the rule; 'spinewise rules --json' lists all."
            },
            "file": { "type": "string", "description": "Relative to the content folder, with / between the parts." },
            "finding": {
              "type": "object",
              "additionalProperties": false,
              "required": ["rule", "severity", "headline", "why", "notes", "fixes", "fingerprint", "standing"],
              "properties": {
                "rule": { "$ref": "#/$defs/rule" },
                "severity": { "enum": ["error", "warning", "note"] },
                "headline": { "type": "string", "minLength": 1, "description": "What is wrong, in the author's own words." },
                "why": { "type": "string", "minLength": 1, "description": "Why the rule matters." },
                "place": { "$ref": "#/$defs/place", "description": "Missing when no file is to blame." },
                "notes": {
                  "type": "array",
                  "description": "Other places that help to understand the finding.",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["text"],
                    "properties": {
                      "text": { "type": "string", "minLength": 1 },
                      "place": { "$ref": "#/$defs/place" }
                    }
                  }
                },
                "fixes": {
                  "type": "array",
                  "description": "Changes of which each would settle the finding.",
                  "items": { "$ref": "#/$defs/fix" }
                },
                "fingerprint": {
                  "type": "string",
                  "pattern": "^[0-9a-f]{16}$",
                  "description": "Names the finding; stays the same while lines are added or removed around it."
                },
                "standing": {
                  "enum": ["new", "known", "allowed"],
                  "description": "known: the baseline names it. allowed: an author allowed it where it stands."
                },
                "reason": { "type": "string", "minLength": 1, "description": "Why it is allowed." }
              },
              "if": { "properties": { "standing": { "const": "allowed" } } },
              "then": { "required": ["reason"] },
              "else": { "not": { "required": ["reason"] } }
            },
            "place": {
              "type": "object",
              "description": "Lines and columns count from 1, columns in Unicode scalars; endColumn is the one after the last.",
              "additionalProperties": false,
              "required": ["file", "line", "column", "endLine", "endColumn"],
              "properties": {
                "file": { "$ref": "#/$defs/file" },
                "line": { "type": "integer", "minimum": 1 },
                "column": { "type": "integer", "minimum": 1 },
                "endLine": { "type": "integer", "minimum": 1 },
                "endColumn": { "type": "integer", "minimum": 1 }
              }
            },
            "fix": {
              "type": "object",
              "additionalProperties": false,
              "required": ["title", "isSafe", "edits"],
              "properties": {
                "title": { "type": "string", "minLength": 1, "description": "A verb phrase." },
                "isSafe": { "type": "boolean", "description": "Whether 'spinewise fix' makes it unasked." },
                "edits": {
                  "type": "array",
                  "description": "Empty when only a person can carry it out. All belong together.",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["place", "replacement"],
                    "properties": {
                      "place": { "$ref": "#/$defs/place" },
                      "replacement": { "type": "string" }
                    }
                  }
                }
              }
            }
          }
        }

        """##
}
