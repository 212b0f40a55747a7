public import Knowledge

extension Patterns {
    /// A sentence that gives one reason is what stands around every reason, and this one. So what all such sentences
    /// begin and end with is the sentence, and the rest is the reason.
    mutating func tellReasons() {
        let teller = teller
        let base = [Self.plainID(0), Self.plainID(1)]
        func sentence(_ reasons: [Statement.Reason], _ support: Support = .limited) -> String {
            teller.text(.because(support, reasons))
        }
        let all = Self.reasons.map { sentence([$0.reason(base)]) }
        let head = all.reduce(all[0], commonBeginning).count
        let tail = all.map { String($0.reversed()) }.reduce(String(all[0].reversed()), commonBeginning).count
        func within(_ sentence: String) -> Substring { sentence.dropFirst(head).dropLast(tail) }
        for (name, naming, reason) in Self.reasons {
            add(name, telling: naming) { ids, _ in String(within(sentence([reason(ids)]))) }
        }
        for support in Support.allCases {
            let whole = sentence([Self.reasons[0].reason(base)], support)
            let around = whole.firstRange(of: within(all[0])).map { (whole[..<$0.lowerBound], whole[$0.upperBound...]) }
            told.append(("because/\(support)", .text(place("\(around?.0 ?? "")⟦*⟧\(around?.1 ?? "")"))))
        }
        // Three reasons that have nothing inside that would part them otherwise, and then one that has.
        let plain = zip(Self.reasons, all).filter { reason, told in
            reason.naming == 2 && !Self.joiners(of: teller.language).contains(where: told.contains)
                && !within(told).contains(", ")
        }.map(\.0).prefix(3)
        for last in [base, [base[0], Self.markID(1)], [base[0], Self.markID(0)]] {
            let reasons = plain.enumerated().map { $1.reason($0 == 2 ? last : base) }
            let list = within(sentence(reasons))
            let parts = reasons.map { within(sentence([$0])) }
            guard parts.count == 3, let second = list.firstRange(of: parts[1]),
                let third = list.firstRange(of: parts[2])
            else { continue }
            joints.append([
                String(list[..<second.lowerBound].dropFirst(parts[0].count)),
                String(list[second.upperBound..<third.lowerBound]),
            ])
        }
    }

    /// Every kind of reason, with how many things it names.
    static let reasons: [(name: String, naming: Int, reason: @Sendable ([Entity.ID]) -> Statement.Reason)] = {
        var reasons: [(String, Int, @Sendable ([Entity.ID]) -> Statement.Reason)] = []
        for grade in EvidenceGrade.allCases where grade < .refuted {
            for contention in grade == .contested ? Contention.allCases.map(Optional.some) : [nil] {
                for (isOnly, which) in [(true, "only"), (false, "first")] {
                    reasons.append(
                        (
                            "weakest/\(which)/\(footing(grade, contention))", 2,
                            { ids in
                                let link = Statement.LinkClause(
                                    cause: ids[0], relation: .contributesTo, effect: ids[1], grade: grade,
                                    contention: contention)
                                return .weakest(link, isOnly: isOnly)
                            }
                        ))
                }
            }
        }
        for links in 3...8 {
            reasons.append(("length/\(links)", 0, { _ in .length(links: links, lost: (links - 1) / 2) }))
        }
        for seenIn in SeenIn.allCases where seenIn.isOutsidePeople {
            reasons.append(("outsidePeople/\(seenIn)", 2, { .outsidePeople(from: $0[0], to: $0[1], seenIn) }))
        }
        for grade in EvidenceGrade.allCases {
            reasons.append(("together/\(grade)", 2, { .capped(from: $0[0], to: $0[1], .together(grade)) }))
            if grade == .refuted { continue }
            reasons.append(("graded/\(grade)", 2, { .capped(from: $0[0], to: $0[1], .graded(grade)) }))
        }
        reasons.append(("contradicts", 2, { .capped(from: $0[0], to: $0[1], .contradicts) }))
        reasons.append(("refuted", 2, { .capped(from: $0[0], to: $0[1], .refuted) }))
        return reasons
    }()

    /// What a link stands on: "strong", "contested/untested".
    public static func footing(_ grade: EvidenceGrade, _ contention: Contention?) -> String {
        grade.rawValue + (contention.map { "/\($0.rawValue)" } ?? "")
    }
}

private func commonBeginning(_ one: String, _ other: String) -> String {
    String(zip(one, other).prefix { $0 == $1 }.map(\.0))
}
