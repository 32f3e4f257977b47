import Billing
import Core
import Localization

extension Invoice {
    /// Of the invoice of a change: what it was to bring, `Alimento × 3`.
    public func planAskedFor(in reader: Reader) -> String {
        let line = lines.first { !$0.isProration } ?? lines.last { !$0.amount.isNegative }
        guard let line else { return number ?? "" }
        return line.description + (line.quantity == 1 ? "" : " × " + reader.number(line.quantity))
    }
}
