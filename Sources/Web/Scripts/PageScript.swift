import Crypto
import Foundation
import HTML

/// A script of ours that stands in its page, and its hash, by which the page's headers let it run and no other (W2).
public struct PageScript: Sendable {
    package let text: StaticString
    /// For `script-src`: `'sha256-…'` of the bytes that are written between the tags.
    let source: String
    /// Whether it asks this server for more while the page is open: no other page may.
    let asksUs: Bool

    package init(_ text: StaticString, asksUs: Bool = false) {
        self.text = text
        self.asksUs = asksUs
        let hash = SHA256.hash(data: Data(Markup.raw(text).bytes))
        source = "'sha256-\(Data(hash).base64EncodedString())'"
    }

    /// The only one that a page of customers runs, and only where a list can be put in order.
    public static let methodOrder = PageScript(MethodOrderScript.text)
}
