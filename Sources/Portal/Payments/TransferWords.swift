import Billing
import Hummingbird
import Localization
import Web

/// How to make a transfer, each fact on its own so that it can be selected and copied.
struct TransferWords: Sendable {
    let amount: String
    /// Where its customer says that it is made.
    let made: String
    /// They have said so, and it has not been seen.
    let isClaimed: Bool
    private let instructions: TransferInstructions

    init(_ instructions: TransferInstructions, amount: String, made: String, isClaimed: Bool) {
        self.instructions = instructions
        self.amount = amount
        self.made = made
        self.isClaimed = isClaimed
    }

    static let claim = "?made=1"

    func facts(_ say: any Language) -> [DataList.Fact] {
        [
            .init(say.transferBank, instructions.bank), .init(say.transferAccount, instructions.account),
            .init(say.transferHolder, instructions.holder), .init(say.transferReference, instructions.reference),
            .init(say.amountColumn, amount),
        ]
    }
}

extension Request {
    /// "Ya la hice" was pressed.
    var isTransferClaimed: Bool { uri.queryParameters["made"] != nil }
}
