import Crypto
import Foundation
import HTML

/// A script of ours that stands in its page, and its hash, by which the page's headers let it run and no other (W2).
public struct PageScript: Sendable {
    package let text: StaticString
    /// For `script-src`: `'sha256-…'` of the bytes that are written between the tags.
    let source: String

    package init(_ text: StaticString) {
        self.text = text
        let hash = SHA256.hash(data: Data(Markup.raw(text).bytes))
        source = "'sha256-\(Data(hash).base64EncodedString())'"
    }

    /// The only one that a page of customers runs, and only where a list can be put in order.
    public static let methodOrder = PageScript(MethodOrderScript.text)
}
