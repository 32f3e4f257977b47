import Billing
import Core
import Foundation
import HTML
import Hummingbird
import Localization
import Web

/// What happened, newest first, as programs hear of it; and one of them with its object.
struct EventsController: Sendable {
    let console: ConsoleMiddleware

    private var events: Events { Events(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/events", .developersRead, about: "event", list),
            console.page("/events/:id", .developersRead, about: "event", show),
        ]
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader, paths) = (context.say, context.reader, context.paths)
        let query = try ListQuery(request, at: paths.events, filters: ["type"])
        let kind = Event.Kind(rawValue: query["type"])
        let page = try await events.list(in: context.scope, kinds: kind.map { [$0] } ?? [], query.page)
        return ListPage(
            frame: context.frame(.events), title: say.consoleSection(.events), intro: say.consoleEventsIntro,
            search: SearchForm(
                say.searchInvoices, to: paths.events, submit: say.applySearch, isOpen: query.isNarrowed
            ) {
                SelectField(
                    "type", label: say.consoleEventType, value: query["type"],
                    options: Event.Kind.allCases.map { (value: $0.rawValue, label: $0.rawValue) },
                    empty: say.anyStatus, isRequired: false)
            },
            table: DataTable(
                say.consoleSection(.events),
                columns: [
                    .init(say.consoleEventType, .lead), .init(say.consoleSubject, .name), .init(say.dateColumn),
                ],
                rows: page.elements.map { event -> [Markup] in
                    [
                        a(.href(paths.event(event.id))) { event.kind.rawValue }, .text(event.subject),
                        .text(reader.dateTimeToTheSecond(event.createdAt)),
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: query.isNarrowed ? paths.events : nil,
            empty: .init(icon: .info, title: say.consoleNoEvents, text: say.consoleNoEventsAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let event = try await events.find(Event.ID(try context.parameter("id")), in: context.scope)
        return EventPage(
            frame: context.frame(.events), event: event, object: Self.spread(event.snapshot), reader: context.reader,
            paths: context.paths
        ).answer(context)
    }

    /// JSON on as many lines as it has members; what cannot be read is shown as it is.
    private static func spread(_ text: String) -> String {
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed),
            JSONSerialization.isValidJSONObject(object),
            let data = try? JSONSerialization.data(
                withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        else { return text }
        return String(decoding: data, as: UTF8.self)
    }
}

/// One event, with what its object was at that moment.
struct EventPage: View {
    let frame: ConsoleFrame
    let event: Event
    /// JSON, ready to print.
    let object: String
    let reader: Reader
    let paths: ConsolePaths

    private var say: any Language { reader.say }

    var body: Markup {
        ConsolePageLayout(frame, title: event.kind.rawValue, width: .full) {
            div(.class("page-head")) { div { h1 { event.kind.rawValue } } }
            Card { DataList(facts, inARow: true) }
            Card(say.consoleEventObject, id: "object") { pre(.class("source"), .tabindex(0)) { object } }
            p { ActionLink(say.consoleSection(.events), to: paths.events, icon: .back) }
        }
    }

    private var facts: [DataList.Fact] {
        var facts: [DataList.Fact] = [
            .init(say.dateColumn, reader.dateTimeToTheSecond(event.createdAt)),
            .init(say.consoleSubject) {
                if let address { a(.href(address)) { event.subject } } else { event.subject }
            },
        ]
        if let request = event.request {
            facts.append(.init(say.consoleRequest, request.id))
            if let key = request.idempotencyKey { facts.append(.init(say.consoleIdempotencyKey, key)) }
        }
        facts.append(.init("ID") { code { event.id.rawValue } })
        return facts
    }

    /// The page of what it is about, where it has one.
    private var address: String? {
        let id = event.subject
        return switch id.prefix(while: { $0 != "_" }) {
        case "in": paths.invoice(.init(id))
        case "sub": paths.subscription(.init(id))
        case "pi": paths.payment(.init(id))
        case "prod": paths.product(.init(id))
        case "cus" where event.kind != .customerDeleted: paths.customer(.init(id))
        default: nil
        }
    }
}
