import Billing
import Localization
import Wording

extension Owed {
    /// What becomes of a change that waits for its money, once its subscription is cancelled.
    func endOfChange(in reader: Reader) -> String {
        let plan = invoice.planAskedFor(in: reader)
        return isPayable ? reader.say.cancelDropsChange(plan) : reader.say.changeIsOver(plan)
    }
}
