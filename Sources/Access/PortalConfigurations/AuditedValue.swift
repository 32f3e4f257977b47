import Billing
import Core

/// A part of a portal's configuration, as the audit trail tells of it: short, and the same for the same value. What is told stays
/// in the trail, so that how it is told never changes.
protocol AuditedValue {
    var audited: String { get }
}

extension Bool: AuditedValue { var audited: String { String(self) } }

extension String: AuditedValue { var audited: String { self } }

/// Nothing is told of what is not there.
extension Optional: AuditedValue where Wrapped: AuditedValue { var audited: String { self?.audited ?? "" } }

extension AuditedValue where Self: RawRepresentable, Self.RawValue == String { var audited: String { rawValue } }

extension Cancellation.Effect: AuditedValue {}
extension Cancellation.Reason: AuditedValue {}
extension CancellationPreset: AuditedValue {}
extension PaymentMethod.Kind: AuditedValue {}
extension PortalConfiguration.Features.CustomerField: AuditedValue {}
extension PortalConfiguration.Features.SignIn: AuditedValue {}
extension PlanChoices.Update: AuditedValue {}
extension PlanChoices.Waiting: AuditedValue {}

/// In the order that they have.
extension Array: AuditedValue where Element: AuditedValue {
    var audited: String { map(\.audited).joined(separator: " ") }
}

/// What has no order is put into that of the alphabet.
extension Set: AuditedValue where Element: AuditedValue {
    var audited: String { map(\.audited).sorted().joined(separator: " ") }
}

extension PartialPayment: AuditedValue {
    var audited: String { minimum.map { "minimum=\($0)" } ?? "on" }
}

extension PaymentPlanRules: AuditedValue {
    var audited: String {
        let least = minimum.map { " minimum=\($0)" } ?? ""
        return "days=\(days) instalments=\(instalments) interval=\(interval)\(least) times=\(timesPerInvoice)"
    }
}

extension BankInstalments: AuditedValue { var audited: String { "maximum=\(maximum)" } }

extension RetentionOffer: AuditedValue {
    var audited: String { "coupon=\(coupon) holdout=\(holdout) again=\(againAfterDays)" }
}

extension RefundRule: AuditedValue {
    var audited: String {
        let window = windowDays.map { " window=\($0)" } ?? ""
        let used = mostUsedPercent.map { " used=\($0)" } ?? ""
        return share.rawValue + window + used
    }
}

extension PauseChoices: AuditedValue {
    /// Without lengths they resume it themselves.
    var audited: String { lengths.isEmpty ? "indefinite" : lengths.map(\.description).joined(separator: ", ") }
}

extension PlanChoices: AuditedValue {
    var audited: String {
        let plans = products.map { product in
            let quantities = product.quantities.map { " \($0.minimum)-\($0.maximum)" } ?? ""
            let targets = product.targets.map { " > " + $0.joined(separator: " ") } ?? ""
            return "\(product.product): " + product.prices.joined(separator: " ") + quantities + targets
        }
        var parts = [updates.audited, "proration=\(proration.rawValue)", "waiting=\(waiting.audited)"]
        if onlyUpgrades == true { parts.append("only_upgrades") }
        return (parts + plans).filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
