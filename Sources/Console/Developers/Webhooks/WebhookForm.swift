import Billing
import Core
import HTML
import Localization
import Web

/// Where a program listens, and to what, as it was typed.
struct WebhookForm: Sendable {
    static let all = "all"
    static let some = "some"
    static let descriptionLimit = 1_000

    var url = ""
    var description = ""
    var which = WebhookForm.all
    var events: Set<String> = []

    init() {}

    init(_ form: FormBody) {
        url = form.text("url")
        description = form.text("description")
        which = form.text("which")
        events = Set(Event.Kind.allCases.map(\.rawValue).filter { form.isOn(Self.field($0)) })
    }

    private static func field(_ event: String) -> String { "event:" + event }

    /// - Returns: nil with a fault in the form.
    func names(in say: any Language, _ faults: inout FormFaults) -> [String]? {
        switch which {
        case Self.all: return ["*"]
        case Self.some where !events.isEmpty:
            return Event.Kind.allCases.map(\.rawValue).filter(events.contains)
        case Self.some: faults.add("which", say.consoleChooseEvents)
        default: faults.add("which", say.isUnknown(say.consoleWebhookEvents))
        }
        return nil
    }

    /// What the domain refused of it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        if error.kind == .invalid, error.parameter == "url" { return faults.add("url", say.consoleWebhookURLRefused) }
        if error.code == "webhook_endpoints_too_many" { return faults.add("url", say.consoleTooManyWebhooks) }
        try faults.add(
            error,
            of: [("description", "description", say.consoleProductDescription, Self.descriptionLimit)], in: say)
    }

    @MarkupBuilder func fields(in say: any Language, _ faults: FormFaults) -> Markup {
        Field(
            "url", label: say.consoleWebhookURL, value: url, type: .url, hint: say.consoleWebhookURLHint,
            error: faults["url"], .inputmode(.url), .autocomplete(.off), .maxlength(2_000),
            .autofocus(if: faults.isFirst("url")))
        Field(
            "description", label: say.consoleProductDescription, value: description, error: faults["description"],
            isRequired: false, optionalMark: say.optional, .maxlength(Self.descriptionLimit),
            .autofocus(if: faults.isFirst("description")))
        Choices(
            "which", legend: say.consoleWebhookEvents, chosen: which,
            options: [.init(Self.all, say.consoleAllEvents), .init(Self.some, say.consoleSomeEvents)],
            error: faults["which"])
        details(.open(if: which == Self.some)) {
            summary { say.consoleSomeEvents }
            div(.class("stack tight")) {
                for event in Event.Kind.allCases.map(\.rawValue) {
                    CheckField(Self.field(event), label: event, isChecked: events.contains(event))
                }
            }
        }
    }
}
