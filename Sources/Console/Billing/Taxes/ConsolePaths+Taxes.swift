import Billing

/// The addresses of taxes.
extension ConsolePaths {
    var taxes: String { address(of: .taxes) }
    var newTax: String { taxes + "/new" }
    func tax(_ id: TaxRate.ID) -> String { "\(taxes)/\(id)" }
}
