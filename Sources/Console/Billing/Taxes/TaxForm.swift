import Billing
import Core
import HTML
import Localization
import Web

/// What a tax is called, how much it is, and whether prices contain it, as it was typed.
struct TaxForm: Sendable {
    static let nameLimit = 50
    static let included = "included"
    static let added = "added"

    var name = ""
    var percent = ""
    var kind = TaxForm.included

    init() {}

    init(_ form: FormBody) {
        name = form.text("name")
        percent = String(form.text("percent").prefix(20))
        kind = form.text("kind")
    }

    var isInclusive: Bool { kind == Self.included }

    /// - Returns: nil with faults in the form.
    func rate(_ reader: Reader, _ faults: inout FormFaults) -> Rate? {
        let say = reader.say
        if name.isEmpty { faults.add("name", say.isRequired(say.nameLabel)) }
        let rate = reader.percentage(typed: percent)
        if rate == nil { faults.add("percent", say.consolePercentIsUnclear(say.percent("19"))) }
        if kind != Self.included, kind != Self.added { faults.add("kind", say.isUnknown(say.consoleTaxKind)) }
        return faults.isEmpty ? rate : nil
    }

    /// What the domain refused of it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        try faults.add(error, of: [("display_name", "name", say.nameLabel, Self.nameLimit)], in: say)
    }

    @MarkupBuilder func fields(in say: any Language, _ faults: FormFaults) -> Markup {
        Field(
            "name", label: say.nameLabel, value: name, hint: say.consoleTaxNameHint, error: faults["name"],
            .autocomplete(.off), .maxlength(Self.nameLimit), .autofocus(if: faults.isFirst("name")))
        Field(
            "percent", label: say.consoleTaxPercent, value: percent,
            hint: say.consoleTaxPercentHint(say.percent("19")), error: faults["percent"], .inputmode(.decimal),
            .autocomplete(.off), .maxlength(20), .autofocus(if: faults.isFirst("percent")))
        Choices(
            "kind", legend: say.consoleTaxKind, chosen: kind,
            options: [
                .init(Self.included, say.consoleTaxIncluded, detail: say.consoleTaxIncludedDetail),
                .init(Self.added, say.consoleTaxAdded, detail: say.consoleTaxAddedDetail),
            ], error: faults["kind"])
    }
}
