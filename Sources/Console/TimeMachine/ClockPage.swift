import Billing
import Core
import HTML
import Localization
import Web

/// A clock: what time it is by it, how to move it, and one of its customers at that date.
struct ClockPage: View {
    let frame: ConsoleFrame
    let clock: TestClock
    let reader: Reader
    let paths: ConsolePaths
    let mayChange: Bool
    let token: String
    /// Where it is going; nil while it stands.
    var destination: Instant?
    var next: Next?
    var customers: [(id: Customer.ID, name: String)] = []
    var chosen: ClockPerson?
    /// Whether there is something for sample customers to subscribe to.
    var maySample = false
    var typedDate = ""
    var faults = FormFaults()
    /// Nil where the page stays as it is.
    var refresh: ClockRefresh?
    var here = ""

    /// What is due next, and whose it is.
    struct Next: Sendable {
        let event: TestClockEvent
        let name: String?
    }

    private var say: any Language { reader.say }
    private var title: String { clock.title(in: say) }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .full, isRefused: !faults.isEmpty) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    p(.class("lede")) { say.consoleClockSays(reader.dateTime(clock.frozenAt)) }
                }
                div(.class("actions")) {
                    if !customers.isEmpty {
                        LinkButton(say.consoleScenario, to: paths.scenario(of: clock.id), icon: .download)
                    }
                    if mayChange { LinkButton(say.delete, to: paths.deleteClock(clock.id), .danger) }
                }
            }
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            switch clock.status {
            case .ready: moving
            case .advancing: onItsWay
            case .failed: Notice(say.consoleClockFailedAdvice, .negative)
            }
            people
            if let chosen { chosen }
            p { ActionLink(say.consoleSection(.timeMachine), to: paths.timeMachine, icon: .back) }
        }
    }

    // MARK: Time

    private var onItsWay: Card {
        Card(say.consoleClockAdvancing, id: "moving") {
            p(.role("status")) { say.consoleClockGoesTo(reader.dateTime(destination ?? clock.frozenAt)) }
            if let refresh {
                p(.class("small muted")) {
                    say.consoleLooksAgain + " "
                    a(.href(refresh.stop)) { say.stopLooking }
                }
            }
            div(.class("actions")) { LinkButton(say.checkAgain, to: here, icon: .refresh) }
        }
    }

    private var moving: Card {
        Card(say.consoleMoveClock, id: "moving") {
            p { comesNext }
            if mayChange {
                div(.class("actions")) {
                    if next != nil { button(say.consoleMoveToNext, by: .next, .primary) }
                    button(say.consoleMoveByDay, by: .day)
                    button(say.consoleMoveByWeek, by: .week)
                    button(say.consoleMoveByMonth, by: .month)
                }
                form(.action(paths.advance(clock.id)), .post, .class("stack tight"), .novalidate) {
                    for field in fields(by: .date) {
                        input(.type(.hidden), .name(field.name), .value(field.value))
                    }
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        "date", label: say.consoleMoveToDate, value: typedDate, type: .date, error: faults["date"],
                        .autofocus(if: faults.isFirst("date")))
                    div(.class("actions")) { SubmitButton(say.consoleMoveThere, .secondary) }
                }
            }
        }
    }

    private var comesNext: String {
        guard let next else { return say.consoleNothingToCome }
        let what = say.consoleClockEvent(ClockEvent(rawValue: next.event.kind.rawValue) ?? .other)
        return say.consoleComesNextOnClock(what, next.name, reader.dateTime(next.event.at))
    }

    private func button(_ label: String, by way: ClockMove.Way, _ weight: Weight = .secondary) -> PostButton {
        PostButton(label, to: paths.advance(clock.id), token: token, weight, fields: fields(by: way))
    }

    /// Whoever looks at somebody looks at them afterwards.
    private func fields(by way: ClockMove.Way) -> [(name: String, value: String)] {
        [(name: "by", value: way.rawValue)]
            + (chosen.map { [(name: "customer", value: $0.customer.id.rawValue)] } ?? [])
    }

    // MARK: Who lives by it

    @MarkupBuilder private var people: Markup {
        if customers.isEmpty {
            Card { nobody }
        } else if customers.count > 1 {
            nav(.class("row"), .ariaLabel(say.consoleSection(.customers))) {
                for one in customers {
                    a(
                        .href(paths.clock(clock.id, of: one.id)), .class("action"),
                        one.id == chosen?.customer.id ? .ariaCurrent("page") : .none
                    ) { one.name }
                }
            }
        }
    }

    private var nobody: EmptyState {
        let mayAdd = maySample && mayChange && clock.status == .ready
        return EmptyState(
            .info, say.consoleClockIsEmpty,
            text: maySample ? say.consoleClockIsEmptyAdvice : say.consoleSamplesNeedPrice,
            action: markup {
                if mayAdd {
                    PostButton(say.consoleAddSamples, to: paths.samples(on: clock.id), token: token, .primary)
                } else if !maySample {
                    LinkButton(say.consoleNewProduct, to: paths.newProduct, .primary)
                }
            })
    }
}
