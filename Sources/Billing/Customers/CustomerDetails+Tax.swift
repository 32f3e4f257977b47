import Core

extension CustomerDetails {
    /// The number with its kind; nil where the kind is not known, and where there is none.
    public var taxIdentifier: TaxIdentifier? {
        // Checked when it was stored: what cannot be read again is shown as the text it is.
        get { taxKind.flatMap { kind in taxID.flatMap { try? TaxIdentifier($0, kind) } } }
        set { (taxID, taxKind) = (newValue?.value, newValue?.kind) }
    }

    /// As people write it.
    public var shownTaxID: String? { taxIdentifier?.text ?? taxID }

    /// Its kind's own form, or a line of text where the kind is not known.
    /// - Throws: ``BillingError`` `tax_id_invalid` when its country's rule refuses it.
    func checkedTaxID() throws(BillingError) -> (String, TaxIdentifier.Kind?)? {
        guard let taxID, taxID.contains(where: { !$0.isWhitespace }) else { return nil }
        guard let taxKind else { return (try FreeText.line(taxID, parameter: "tax_id", limit: 40), nil) }
        do {
            return (try TaxIdentifier(taxID, taxKind).value, taxKind)
        } catch {
            throw .invalid("tax_id", "Invalid value for \(taxKind.rawValue).", code: "tax_id_invalid")
        }
    }
}
