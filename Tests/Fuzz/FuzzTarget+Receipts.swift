@testable import Billing

extension FuzzTarget {
    /// A receipt's text: nothing that was not signed is taken, and what is signed is read as it was written.
    static let receipt = FuzzTarget(name: "receipt") { bytes in
        guard let keys = try? ServerKeys(master: [UInt8](repeating: 7, count: 32)),
            let seal = try? ReceiptSeal(keys, of: .init("acct_1"))
        else { fatalError("a key is one") }
        let text = String(decoding: bytes, as: UTF8.self)
        require((try? seal.receipt(in: text)) == nil, "nobody signs by chance")
        require((try? seal.receipt(in: "1.\(seal.keyID).acct_1.live." + text)) == nil, "nor under our key's name")
    }
}
