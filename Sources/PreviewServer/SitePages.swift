/// Answers requests from a site's folder, and makes its pages follow the author's edits.
struct SitePages: Sendable {
    let folder: ServedFolder
    let editions: Editions

    /// - Parameter request: `nil` for one that could not be understood.
    func response(to request: Request?) -> Response {
        guard let request else { return plain(.badRequest, "This is no request that a browser sends.\n") }
        switch request.method {
        case "GET": return whole(request.address)
        case "HEAD":
            var response = whole(request.address)
            if case .bytes(let bytes) = response.body { response.body = .none(length: bytes.count) }
            if case .editions = response.body { response.body = .none(length: 0) }
            return response
        default:
            var refusal = plain(.methodNotAllowed, "Only GET and HEAD are answered.\n")
            refusal.more = [("Allow", "GET, HEAD")]
            return refusal
        }
    }

    private func whole(_ address: String) -> Response {
        switch address {
        case ReloadScript.eventsAddress: return Response(status: .ok, type: "text/event-stream", body: .editions)
        case ReloadScript.scriptAddress:
            return Response(status: .ok, type: MediaType.script, body: .bytes(Array(ReloadScript.text.utf8)))
        default: break
        }
        // Asked for before the file is read: a page newer than its edition loads once too often, never once too seldom.
        let edition = editions.current
        switch folder.answer(to: address) {
        case .file(let file): return file.response(.ok, edition)
        case .folder(let address):
            var response = plain(.found, "\(address)\n")
            response.more = [("Location", address)]
            return response
        case .missing(let page?): return page.response(.missing, edition)
        case .missing(nil):
            let page = ReloadScript.added(to: Array(Self.waiting.utf8), edition: edition)
            return Response(status: .unavailable, type: MediaType.page, body: .bytes(page))
        }
    }

    private func plain(_ status: Response.Status, _ text: String) -> Response {
        Response(status: status, type: "text/plain; charset=utf-8", body: .bytes(Array(text.utf8)))
    }

    /// What a page shows before the first site is there.
    private static let waiting = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>No site yet</title>
        </head>
        <body>
        <h1>No site yet</h1>
        <p>It is being built, or the content has errors: the terminal says which. This page becomes the site by itself.</p>
        </body>
        </html>

        """
}

extension ServedFolder.File {
    fileprivate func response(_ status: Response.Status, _ edition: String) -> Response {
        let type = MediaType.of(route)
        let body = type == MediaType.page ? ReloadScript.added(to: bytes, edition: edition) : bytes
        return Response(status: status, type: type, body: .bytes(body))
    }
}
