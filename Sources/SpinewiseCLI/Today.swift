#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The only clock in the house. It dates new files and decides what is overdue; it never reaches a page.
enum Today {
    /// The user's own day, as `YYYY-MM-DD`.
    static func iso() -> String {
        var now = time(nil)
        var day = tm()
        localtime_r(&now, &day)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.tm_year + 1900)-\(two(day.tm_mon + 1))-\(two(day.tm_mday))"
    }
}
