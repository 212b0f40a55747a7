/// The names by which browsers of this machine reach the preview, and who may ask under them.
///
/// Any site in the author's browser can send requests to this machine; it can even point a name of its own at it
/// (rebinding), and would then read the answers. So who asks under another name, or for another site, gets nothing.
struct OwnNames {
    private let hosts: Set<String>

    init(port: UInt16) {
        let names = ["127.0.0.1", "localhost", "[::1]"]
        // Browsers leave out the port that http has anyway.
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    }

    func admit(_ request: Request) -> Bool {
        guard let host = request.value(of: "host"), hosts.contains(host.lowercased()),
            request.values(of: "origin").allSatisfy({ origin in hosts.contains { "http://\($0)" == origin } })
        else { return false }
        // What a browser says of itself, and no page can change: following a link from anywhere is welcome, and nothing else.
        switch request.value(of: "sec-fetch-site") {
        case nil, "none", "same-origin": return true
        default:
            return request.value(of: "sec-fetch-mode") == "navigate"
                && request.value(of: "sec-fetch-dest") == "document"
        }
    }
}
