import Billing
import Core
import Localization
import Web

/// What a subscription can be given when it is made: a discount, and taxes other than the usual ones.
struct TermSelection: Sendable {
    /// As many as a menu takes.
    static let most = 100
    /// Of the menu's line that chooses no tax at all.
    static let untaxed = "none"

    let coupons: [Coupon]
    let rates: [TaxRate]
    /// What it is taxed with where nothing is chosen.
    let usual: [TaxRate]

    init(_ context: ConsoleContext) async throws {
        let (billing, scope, now) = (context.billing, context.scope, context.now)
        coupons = try await Coupons(billing).list(in: scope, PageRequest(limit: Self.most)).elements
            .filter { $0.isValid(at: now) }
        let taxes = TaxRates(billing)
        rates = try await taxes.list(in: scope, isActive: true, PageRequest(limit: Self.most)).elements
        usual = try await taxes.defaults(in: scope)
    }

    func coupon(_ id: String) -> Coupon? { coupons.first { $0.id.rawValue == id } }

    /// - Returns: `.some(nil)` for the usual ones; nil for what is not offered.
    func taxes(_ chosen: String) -> [TaxRate.ID]?? {
        switch chosen {
        case "": return .some(nil)
        case Self.untaxed: return .some([])
        default:
            guard let rate = rates.first(where: { $0.id.rawValue == chosen }) else { return nil }
            return .some([rate.id])
        }
    }

    /// `Bienvenida · 20 % menos, 3 meses`.
    func discounts(_ reader: Reader) -> [(value: String, label: String)] {
        coupons.map { (value: $0.id.rawValue, label: $0.title + " · " + reader.words($0)) }
    }

    /// `IVA 19 % · Incluido en el precio`.
    func taxes(_ reader: Reader) -> [(value: String, label: String)] {
        let say = reader.say
        let rates = rates.map { rate in
            let kind = rate.isInclusive ? say.consoleTaxIncluded : say.consoleTaxAdded
            return (value: rate.id.rawValue, label: reader.words(rate) + " · " + kind)
        }
        return rates + [(value: Self.untaxed, label: say.consoleTaxNone)]
    }

    /// `El de siempre: IVA 19 %`.
    func usually(_ reader: Reader) -> String {
        let names = usual.map { reader.words($0) }.joined(separator: " + ")
        return reader.say.consoleTaxAsUsual(names.isEmpty ? nil : names)
    }
}
