/// How an amount came to be, in plain words.
public protocol DerivationPhrases {
    /// What opens it: `¿Por qué este monto?`.
    var whyThisAmount: String { get }
    /// Of a charge that is to come.
    var derivedAsOfToday: String { get }
    func derivedQuantity(_ quantity: String, _ unit: String) -> String
    /// A part of a period that is charged for, or given back.
    ///
    /// - Parameters:
    ///   - all: of how many days, and what all of them cost; nil where the amount is no plain part of a price.
    func derivedDays(_ days: Int, of all: (days: Int, price: String)?) -> String
    func derivedDaysBack(_ days: Int, of all: (days: Int, price: String)?) -> String
    var derivedNamed: String { get }
    var derivedDiscount: String { get }
    func derivedTax(_ percent: String, of net: String, isRounded: Bool) -> String
    /// - Parameter gross: what bears this tax; other lines may not.
    func derivedTaxWithin(_ amount: String, net: String, of gross: String) -> String
    var derivedTotal: String { get }
    func derivedCreditUsed(_ credit: String) -> String
    var derivedDebtAdded: String { get }
    var derivedCreditKept: String { get }
    var derivedCredited: String { get }
    /// The last sum, and what it is made of.
    var derivedDue: String { get }
    var derivedDueWhy: String { get }
}
