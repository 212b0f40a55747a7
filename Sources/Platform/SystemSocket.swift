#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The system's own words about sockets, for a library that wants them.
public enum SystemSocket {
    /// The address family of `127.0.0.1`.
    public static let internet = AF_INET
    /// What the system complains of when another program listens at an address.
    public static let addressInUse = EADDRINUSE

    /// Tells the other end that nothing more comes, while its last words can still be read.
    public static func endSending(_ socket: Int32) { _ = shutdown(socket, Int32(SHUT_WR)) }
}
