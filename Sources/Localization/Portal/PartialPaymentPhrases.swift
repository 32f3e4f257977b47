/// Some of what is owed: several things that were chosen, or an amount (U6).
public protocol PartialPaymentPhrases {
    /// Beside the box of one thing.
    var choose: String { get }
    var payChosen: String { get }
    var nothingChosen: String { get }
    /// Something that was ticked is paid, or on its way.
    var chosenChanged: String { get }
    /// No method can pay them all by one press, or a bank asks about one of them.
    var cannotPayTogether: String { get }
    var payAmountTitle: String { get }
    /// - Parameter total: what an amount may be paid towards.
    func payAmountIntro(_ total: String) -> String
    var amountToPay: String { get }
    /// - Parameter least: of what is taken.
    func amountHint(least: String) -> String
    var goOn: String { get }
    func amountIsUnclear(_ example: String) -> String
    func amountIsTooLittle(_ least: String) -> String
    func amountIsTooMuch(_ total: String) -> String
    var noMethodForAmount: String { get }
    func amountError(_ title: String) -> String
    /// Of one thing that the amount covers.
    var paidWhole: String { get }
    /// Of the last, which it covers in part.
    func leavesOwed(_ amount: String) -> String
    /// Of all that is owed.
    func stillToPayAfter(_ amount: String) -> String
    var changeAmount: String { get }
    /// What became of one thing of which a part was paid.
    func partReceived(_ amount: String, left: String) -> String
}
