import HTTPTypes
import Hummingbird

extension Request {
    /// Whether a person's browser is going to this address: no prefetch, preview, picture, frame or script (A12).
    ///
    /// What a browser does not say is believed: old ones, and programs, say nothing.
    var isNavigation: Bool {
        for name in HTTPField.Name.purposes {
            guard let purpose = headers[name]?.lowercased() else { continue }
            if ["prefetch", "prerender", "preview", "instant"].contains(where: purpose.contains) { return false }
        }
        if let mode = headers[.secFetchMode], mode != "navigate" { return false }
        if let destination = headers[.secFetchDest], destination != "document" { return false }
        return true
    }
}

extension HTTPField.Name {
    private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .connection }

    fileprivate static let purposes = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"].map(known)
    fileprivate static let secFetchMode = known("Sec-Fetch-Mode")
    fileprivate static let secFetchDest = known("Sec-Fetch-Dest")
}
