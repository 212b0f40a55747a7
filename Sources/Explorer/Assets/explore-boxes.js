// Fourth part of the layout: how wide words are, how labels break, how large boxes and the gaps between layers are.
(function (explorer) {
  'use strict';

  // Of the font size, from the space to the tilde; the proportions of common system fonts.
  const letters = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 584,
  ];

  function letterWidth(letter) {
    const code = letter.codePointAt(0);
    if (code >= 32 && code < 127) return letters[code - 32];
    return code < 0x80 ? 0 : code < 0x840 ? 600 : 1000;
  }

  function widthOf(text, fontSize) {
    let sum = 0;
    for (const letter of text) sum += letterWidth(letter);
    return Math.floor((sum * fontSize * 115 + 99999) / 100000);
  }

  // A word that is wider than this is broken, in px.
  const longest = 200;

  class MeasuredWords {
    constructor(label, fontSize) {
      this.words = label.split(/\s+/u).filter((word) => word !== '')
        .flatMap((word) => (widthOf(word, fontSize) <= longest ? [word] : pieces(word, fontSize)));
      this.widths = this.words.map((word) => widthOf(word, fontSize));
      this.space = widthOf(' ', fontSize);
      this.widest = explorer.mostOf(this.widths, 0);
    }

    // Lines as [first word, word after the last].
    broken(room) {
      const lines = [];
      let start = 0;
      let width = 0;
      this.widths.forEach((own, word) => {
        const wider = word === start ? own : width + this.space + own;
        if (wider > room && word > start) {
          lines.push([start, word]);
          start = word;
          width = own;
        } else {
          width = wider;
        }
      });
      lines.push([start, this.words.length]);
      return lines;
    }

    // As few lines as the room allows, the lines as even as possible.
    wrapped(room) {
      const lines = this.broken(room).length;
      let low = this.widest;
      let high = Math.max(room, low);
      while (low < high) {
        const middle = Math.trunc((low + high) / 2);
        if (this.broken(middle).length <= lines) high = middle;
        else low = middle + 1;
      }
      const even = this.broken(low);
      const width = ([start, end]) => (
        this.widths.slice(start, end).reduce((sum, own) => sum + own, 0) + Math.max(0, end - start - 1) * this.space);
      return {
        lines: even.map(([start, end]) => this.words.slice(start, end).join(' ')),
        width: explorer.mostOf(even.map(width), 0),
      };
    }
  }

  function pieces(word, fontSize) {
    const found = [];
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && widthOf(piece + letter, fontSize) > longest) {
        found.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...found, piece];
  }

  const leastGap = 42;
  // The most that a gap is widened for links that go far across.
  const mostBend = 48;
  const endLengths = { arrow: 9, bar: 22, circle: 7, circles: 7 };
  const endInsets = { arrow: 9, bar: 4, circle: 7, circles: 7 };

  // What is drawn at the earlier and at the later box of an arc; null for nothing.
  function endsOf(arc) {
    const tail = arc.end === 'circles' ? arc.end : null;
    return arc.isTurned ? [arc.end, tail] : [tail, arc.end];
  }

  // How far links run straight before they reach a box and after they leave it: the longest end at a side decides.
  function endRoomOf(part) {
    const before = part.nodes.map(() => 0);
    const after = part.nodes.map(() => 0);
    for (const arc of part.arcs) {
      const [near, far] = endsOf(arc);
      after[arc.from] = Math.max(after[arc.from], near ? endLengths[near] : 0);
      before[arc.to] = Math.max(before[arc.to], far ? endLengths[far] : 0);
    }
    return { before, after };
  }

  class BoxMeasure {
    constructor(words, ladders, format) {
      this.words = words;
      this.format = format;
      this.isRightward = format.direction === 'rightward';
      let fitting = Infinity;
      if (this.isRightward) {
        const layers = explorer.mostOf(ladders.map((ladder) => ladder.rows.length), 1);
        fitting = (format.room - 8 - (layers - 1) * leastGap) / layers;
      } else {
        for (const ladder of ladders) {
          for (const row of ladder.rows) {
            const knots = row.filter((node) => ladder.isKnot(node)).length;
            const boxes = row.length - knots;
            fitting = Math.min(fitting, Math.trunc((format.room - 8 - knots * 18 - (boxes - 1) * 14) / Math.max(1, boxes)));
          }
        }
      }
      this.wordRoom = Math.min(Math.max(Math.trunc(fitting), 92), 148) - 16;
    }

    label(node) { return this.words[node].wrapped(this.wordRoom); }
    wide(label) { return Math.max(64, Math.trunc((label.width + 1) / 2) * 2 + 16); }
    high(label) { return label.lines.length * this.format.lineHeight + 16; }
    across(label) { return this.isRightward ? this.high(label) : this.wide(label); }
    along(label) { return this.isRightward ? this.wide(label) : this.high(label); }

    // Between neighbours in a layer.
    gap(isKnot, otherIsKnot) {
      if (isKnot && otherIsKnot) return 10;
      if (isKnot || otherIsKnot) return 12;
      return this.isRightward ? 16 : 14;
    }

    // Where every layer begins and ends along the direction. The farther links have to go across, the wider the gap.
    bands(ladder, endRoom, labels, middle, start) {
      const depths = ladder.rows.map((row) => explorer.mostOf(
        row.filter((node) => !ladder.isKnot(node)).map((node) => this.along(labels[node])), 0));
      const least = [];
      let more = [];
      for (const row of ladder.rows.slice(0, -1)) {
        let [needed, wanted] = [leastGap, leastGap];
        for (const segment of row.flatMap((node) => ladder.leaving[node])) {
          const part = ladder.segments[segment];
          const ends = (ladder.isKnot(part.from) ? 0 : endRoom.after[part.from])
            + (ladder.isKnot(part.to) ? 0 : endRoom.before[part.to]);
          const across = Math.abs(middle[part.to] + part.toPort - middle[part.from] - part.fromPort);
          needed = Math.max(needed, ends + 24);
          wanted = Math.max(wanted, ends + 22 + Math.min(Math.trunc(across / 3), mostBend));
        }
        // In steps, so that a small change elsewhere does not move everything by a pixel.
        least.push(Math.trunc((needed + 5) / 6) * 6);
        more.push(Math.trunc(Math.max(0, wanted - needed) / 6) * 6);
      }
      const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
      if (this.isRightward) {
        const spare = Math.max(0, this.format.room - 8 - sum(depths) - sum(least));
        const all = sum(more);
        if (all > spare) more = more.map((gap) => Math.trunc((gap * spare) / all));
      }
      let edge = start;
      return depths.map((depth, row) => {
        const band = [edge, edge + depth];
        edge += depth + (row < least.length ? least[row] + more[row] : 0);
        return band;
      });
    }
  }

  Object.assign(explorer, { MeasuredWords, BoxMeasure, endsOf, endRoomOf, endInsets });
})(globalThis.spinewiseExplorer);
