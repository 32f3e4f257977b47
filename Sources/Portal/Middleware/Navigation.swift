import Billing
import HTTPTypes
import Hummingbird

extension Request {
    /// Whether a person's browser is going to this address: no prefetch, preview, picture, frame or script (A12).
    ///
    /// What a browser does not say is believed: old ones, and programs, say nothing.
    var isNavigation: Bool {
        guard !looksAhead else { return false }
        if let mode = headers[.secFetchMode], mode != "navigate" { return false }
        if let destination = headers[.secFetchDest], destination != "document" { return false }
        return true
    }

    /// Whether what it answers is shown inside another page, as the browser says.
    var isInFrame: Bool {
        headers[.secFetchDest].map { ["iframe", "frame", "embed", "object"].contains($0) } ?? false
    }

    /// Whether one of these pages shows this address in a frame, and says that it is that page (S11). The browser judges by our
    /// headers too, but only once the answer is there.
    func isFramed(by origins: FrameOrigins) -> Bool {
        guard isFrameNavigation else { return false }
        return headers[.referer].map(origins.include) ?? false
    }

    /// Whether a person's browser is going to this address in a frame.
    var isFrameNavigation: Bool { isInFrame && !looksAhead && headers[.secFetchMode] == "navigate" }

    private var looksAhead: Bool {
        HTTPField.Name.purposes.contains { name in
            guard let purpose = headers[name]?.lowercased() else { return false }
            return ["prefetch", "prerender", "preview", "instant"].contains(where: purpose.contains)
        }
    }
}

extension HTTPField.Name {
    private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .connection }

    fileprivate static let purposes = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"].map(known)
    fileprivate static let secFetchMode = known("Sec-Fetch-Mode")
    fileprivate static let secFetchDest = known("Sec-Fetch-Dest")
}
