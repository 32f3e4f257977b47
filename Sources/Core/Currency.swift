/// A currency of ISO 4217 and how many decimals its minor unit has (M2).
///
/// Only money that circulates or is used as a unit of account: no metals, no test codes.
public struct Currency: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Lower-case, as in the API: `clp`.
    public let code: String
    /// Decimals of the minor unit: 0 for `clp`, 2 for `usd`, 3 for `kwd`, 4 for `clf`.
    public let exponent: Int

    private init(known code: String, exponent: Int) {
        self.code = code
        self.exponent = exponent
    }

    /// - Parameter code: three letters, in either case.
    /// - Throws: `invalid_currency` when ISO 4217 does not list it.
    public init(_ code: String) throws(BillingError) {
        if let exponent = CurrencyTable.exponents[code] {
            self.init(known: code, exponent: exponent)
            return
        }
        let folded = String(decoding: code.utf8.prefix(4).map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
        guard code.utf8.count == 3, let exponent = CurrencyTable.exponents[folded] else {
            throw .invalid(
                "currency", "Invalid currency: not an ISO 4217 code that is in use.", code: "invalid_currency")
        }
        self.init(known: folded, exponent: exponent)
    }

    public var description: String { code }

    public static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }

    /// Minor units in one major unit: 1, 100, 1000 or 10,000.
    public var minorUnits: Int64 { (0..<exponent).reduce(1) { units, _ in units * 10 } }

    /// Every currency of the table, by code.
    public static let all: [Currency] = CurrencyTable.exponents
        .map { Currency(known: $0.key, exponent: $0.value) }
        .sorted()

    public static let ars = Currency(known: "ars", exponent: 2)
    public static let brl = Currency(known: "brl", exponent: 2)
    public static let clf = Currency(known: "clf", exponent: 4)
    public static let clp = Currency(known: "clp", exponent: 0)
    public static let cop = Currency(known: "cop", exponent: 2)
    public static let crc = Currency(known: "crc", exponent: 2)
    public static let eur = Currency(known: "eur", exponent: 2)
    public static let jpy = Currency(known: "jpy", exponent: 0)
    public static let kwd = Currency(known: "kwd", exponent: 3)
    public static let mxn = Currency(known: "mxn", exponent: 2)
    public static let pen = Currency(known: "pen", exponent: 2)
    public static let pyg = Currency(known: "pyg", exponent: 0)
    public static let usd = Currency(known: "usd", exponent: 2)
    public static let uyu = Currency(known: "uyu", exponent: 2)
}
