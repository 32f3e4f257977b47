import Localization

extension Language {
    /// What comes next, and when: charged by itself, or sent to be paid by hand.
    func nextWillBe(_ amount: String, _ date: String, isByHand: Bool) -> String {
        isByHand ? nextInvoiceWillBe(amount, date) : nextChargeWillBe(amount, date)
    }
}
