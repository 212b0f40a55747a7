/// The first place where a file stopped being XML, in libxml2's terms.
struct SyntaxFault {
    /// An `xmlParserErrors` code, or `doctype`.
    var code: UInt32
    /// How far libxml2 had read when it noticed.
    var offset: Int
    /// Start tags that were open, outermost first: offsets of their `<`.
    var openTags: [Int]
    /// The name libxml2 complains about, where it gives one (an entity, an attribute).
    var name: String

    /// Not libxml2's: the file has a DOCTYPE and reading was stopped.
    static let doctype: UInt32 = .max
}
