import Billing
import Localization

/// The addresses of the first steps.
extension ConsolePaths {
    var firstHour: String { home + "/first-hour" }
    func skip(_ step: StartStep) -> String { "\(firstHour)/\(step.rawValue)/skip" }
    func resume(_ step: StartStep) -> String { "\(firstHour)/\(step.rawValue)/resume" }

    /// Where a step is done; nil where no page does it.
    func address(of step: StartStep) -> String? {
        switch step {
        case .brand: address(of: ConsoleSection.branding)
        case .processor: nil
        case .product: address(of: ConsoleSection.products)
        case .customer: address(of: ConsoleSection.customers)
        case .portal, .payment: address(of: ConsoleSection.portalSettings)
        }
    }
}
