@testable import Billing
import Core

extension FuzzTarget {
    /// A receipt's text: nothing that was not signed is taken, and of what was signed no other letter.
    static let receipt = FuzzTarget(name: "receipt") { bytes in
        let scope = Scope(merchant: .init("acct_1"), mode: .live)
        guard let keys = try? ServerKeys(master: [UInt8](repeating: 7, count: 32)),
            let seal = try? ReceiptSeal(keys, of: scope.merchant),
            let genuine = try? seal.text(
                Receipt(
                    scope: scope, attempt: .init("att_1"), money: Money(14_990, .clp),
                    paidAt: Instant(seconds: 1_773_491_405)))
        else { fatalError("a key is one") }
        require((try? seal.receipt(in: genuine)) != nil, "what was signed is taken")
        let text = String(decoding: bytes, as: UTF8.self)
        require((try? seal.receipt(in: text)) == nil, "nobody signs by chance")
        require((try? seal.receipt(in: "1.\(seal.keyID).acct_1.live." + text)) == nil, "nor under our key's name")
        guard bytes.count >= 2 else { return }
        var altered = Array(genuine.utf8)
        altered[Int(bytes[0]) % altered.count] = bytes[1]
        let other = String(decoding: altered, as: UTF8.self)
        require(other == genuine || (try? seal.receipt(in: other)) == nil, "not a letter is changed")
    }
}
