import Billing
import Core
import HTML
import Localization
import Web

/// When a clock begins, what it is called, and whether somebody lives by it at once, as it was typed.
struct ClockForm: Sendable {
    static let nameLimit = 300
    /// Of the first day, on the merchant's wall clocks.
    static let hour = 9

    var name = ""
    var date: String
    var withSamples = true

    init(today: CalendarDate) { date = today.description }

    init(_ form: FormBody) {
        name = form.text("name")
        date = form.text("date")
        withSamples = form.isOn("samples")
    }

    /// - Returns: nil with a fault in the form.
    func start(in zone: Zone, _ say: any Language, _ faults: inout FormFaults) -> Instant? {
        guard let day = try? CalendarDate(date), let time = try? LocalDateTime(day, hour: Self.hour) else {
            faults.add("date", say.consoleDateIsUnclear)
            return nil
        }
        return zone.instant(time)
    }

    /// What the domain refused of it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        if error.kind == .invalid, error.parameter == "frozen_time" {
            return faults.add("date", say.consoleClockTooFar)
        }
        try faults.add(error, of: [("name", "name", say.nameLabel, Self.nameLimit)], in: say)
    }

    /// - Parameter prices: how many the merchant has for sample customers.
    @MarkupBuilder func fields(_ context: ConsoleContext, prices: Int, _ faults: FormFaults) -> Markup {
        let say = context.say
        Field(
            "date", label: say.consoleClockStart, value: date, type: .date, hint: say.consoleClockStartHint,
            error: faults["date"], .autofocus(if: faults.isFirst("date")))
        Field(
            "name", label: say.nameLabel, value: name, hint: say.consoleClockNameHint, error: faults["name"],
            isRequired: false, optionalMark: say.optional, .autocomplete(.off), .maxlength(Self.nameLimit),
            .autofocus(if: faults.isFirst("name")))
        if prices == 0 {
            p {
                say.consoleSamplesNeedPrice + " "
                a(.href(context.paths.newProduct)) { say.consoleNewProduct }
            }
        } else {
            CheckField(
                "samples", label: say.consoleSamplesLabel, detail: say.consoleSamplesDetail, isChecked: withSamples)
        }
    }
}
