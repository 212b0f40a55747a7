public import Diagnostics

extension [Diagnostic] {
    /// A name for each finding that stays the same while lines are added or removed around it.
    ///
    /// It is made of the rule, the file's path and ``Diagnostic/identity``, which holds the author's own words; findings
    /// that share all three are told apart by their order. Sixteen hexadecimal digits, in the order of the findings.
    public func fingerprints(in files: SourceFiles) -> [String] {
        var met: [String: Int] = [:]
        return map { finding in
            let key = Fingerprint.key(finding.rule, files[finding.range]?.path ?? "", finding.identity)
            let ordinal = met[key, default: 0] + 1
            met[key] = ordinal
            return Fingerprint.text(key, ordinal: ordinal)
        }
    }
}

enum Fingerprint {
    /// What findings must share to be told apart by nothing but their order.
    static func key(_ rule: String, _ file: String, _ identity: String) -> String {
        "\(rule)\u{1F}\(file)\u{1F}\(identity)"
    }

    /// - Parameter ordinal: Counted from 1 among the findings of one key.
    static func text(_ key: String, ordinal: Int) -> String { "\(key)\u{1F}\(ordinal)".fnv1a }
}

extension String {
    /// FNV-1a, 64 bits: short, stable over versions and machines, and no secret.
    fileprivate var fnv1a: String {
        let hash = utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
