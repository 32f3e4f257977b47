import Core

/// Why a code that was typed is not taken. Nothing has changed.
public enum PromotionRefusal: Error, Hashable, Sendable {
    /// No such code, or somebody else's.
    case unknown
    case over, usedUp
    case otherProduct, otherCurrency, notFirst
    /// What a period costs at least.
    case belowMinimum(Money)
    /// This subscription has, or had, its discount.
    case alreadyUsed
    /// One code at a time: another's discount still applies.
    case anotherApplies
    /// The next charge would be the same.
    case changesNothing
    /// Nothing more is charged, or a first payment is awaited.
    case notNow
    /// Too many that could not be had were typed lately.
    case tooManyTries

    /// Whether it says something of codes in general: those are counted, so that nobody finds one by trying.
    var isGuess: Bool {
        switch self {
        case .unknown, .over, .usedUp, .otherProduct, .otherCurrency, .notFirst, .belowMinimum: true
        case .alreadyUsed, .anotherApplies, .changesNothing, .notNow, .tooManyTries: false
        }
    }
}

/// A code that could not be had was typed.
struct PromotionCodeTry: Identified {
    static let idPrefix = "pct_"
    typealias ID = Core.ID<PromotionCodeTry>

    static let window = Span.minutes(15)
    static let dayWindow = Span.hours(24)
    /// Of one customer, in ``window`` and in ``dayWindow``; and of all of a merchant's in ``window``.
    static let atOnce = 5
    static let aDay = 20
    static let ofAll = 300
}
