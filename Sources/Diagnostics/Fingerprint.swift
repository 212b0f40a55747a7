extension [Diagnostic] {
    /// A name for each finding that stays the same while lines are added or removed around it.
    ///
    /// It is made of the rule, the file's path and the headline, which holds the author's own words; findings that share
    /// all three are told apart by their order. Sixteen hexadecimal digits, in the order of the findings.
    public func fingerprints(in files: SourceFiles) -> [String] {
        var met: [String: Int] = [:]
        return map { finding in
            let key = "\(finding.rule)\u{1F}\(files[finding.range]?.path ?? "")\u{1F}\(finding.headline)"
            met[key, default: 0] += 1
            return "\(key)\u{1F}\(met[key]!)".fnv1a
        }
    }
}

extension String {
    /// FNV-1a, 64 bits: short, stable over versions and machines, and no secret.
    fileprivate var fnv1a: String {
        let hash = utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
