/// Whether a finding asks for work now.
public enum Standing: Sendable, Hashable {
    /// Nobody has looked at it yet.
    case new
    /// It is in the baseline: known, and to be mended some day.
    case known
    /// An author allowed it where it stands, and said why.
    case allowed(reason: String)
}
