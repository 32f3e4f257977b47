import Core
import Web

/// Money as it travels with a button, and back. None of it is typed: what cannot be read is no form of ours, whatever is wrong
/// with it.
extension FormBody {
    var currency: Currency? { try? Currency(text("currency")) }

    /// `amount`, in `currency`.
    var money: Money? {
        guard let amount = Int64(text("amount")), let currency else { return nil }
        return Money(amount, currency)
    }

    /// What a field lists: `in_1:14990:0 in_2:14990:1`.
    ///
    /// - Parameters:
    ///   - most: how many there may be.
    ///   - read: makes one of what stands between its colons.
    /// - Returns: nil for none, for too many, and where one of them cannot be read.
    func list<Element>(_ name: String, most: Int = .max, _ read: ([Substring]) -> Element?) -> [Element]? {
        let texts = text(name).split(separator: " ")
        guard !texts.isEmpty, texts.count <= most else { return nil }
        let found = texts.compactMap { read($0.split(separator: ":")) }
        return found.count == texts.count ? found : nil
    }
}
