import Billing
import Core
import HTML
import HTTPTypes
import Hummingbird
import Localization
import Mail
import Web
import Wording

/// The letters that exist, each as a customer would get it, and those that were sent (S12, S93).
struct NotificationsController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.page("/notifications", .settingsRead, about: "notification", list),
            console.page("/notifications/letters/:kind", .settingsRead, about: "notification", preview),
            console.page("/notifications/letters/:kind/html", .settingsRead, about: "notification", letterBody),
            console.page("/notifications/sent", .customersRead, about: "notification", sent),
        ]
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        NotificationsPage(
            frame: context.frame(.notifications), paths: context.paths, seesSent: context.may(.customersRead)
        ).answer(context)
    }

    /// One letter, of facts that are nobody's, in the language that is asked for.
    func preview(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let kind = try kind(context)
        let language = try language(request, context)
        let letter = try letter(kind, in: language, context)
        let page = LetterPreviewPage(
            frame: context.frame(.notifications), title: context.say.title(of: kind), language: language.code,
            subject: letter.subject, text: letter.text, frameAddress: context.paths.letterBody(kind, in: language.code),
            address: context.paths.letter(kind), back: context.paths.notifications)
        var response = page.answer(context)
        response.headers[.contentSecurityPolicy] =
            (response.headers[.contentSecurityPolicy] ?? "") + "; frame-src 'self'"
        return response
    }

    /// The letter as it is written. It styles itself, so this page alone allows inline styles; nothing in it can run or leads
    /// anywhere.
    func letterBody(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let letter = try letter(try kind(context), in: try language(request, context), context)
        var headers = SecurityHeaders.page(isSecure: context.visitor.isSecure)
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'self'"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: letter.html)))
    }

    private func kind(_ context: ConsoleContext) throws -> CustomerNotification.Kind {
        guard let kind = CustomerNotification.Kind(rawValue: try context.parameter("kind")) else {
            throw BillingError.notFound("notification")
        }
        return kind
    }

    /// The one that is asked for, or else the first of the merchant's customers.
    private func language(_ request: Request, _ context: ConsoleContext) throws -> any Language {
        let asked = try FormBody(encoded: Array((request.uri.query ?? "").utf8)).text("language")
        return Languages.named(asked) ?? Languages.best(chosen: [context.merchant.locale])
    }

    private func letter(
        _ kind: CustomerNotification.Kind, in language: any Language, _ context: ConsoleContext
    ) throws -> ComposedLetter {
        try LetterPreview(
            at: context.merchant, in: language, baseURL: console.billing.baseURL,
            on: context.merchant.zone.date(at: context.now), isTest: !context.mode.isLive
        ).write(kind)
    }

    // MARK: What was sent

    func sent(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = try ListQuery(request, at: context.paths.sentLetters, filters: ["letter", "customer"])
        let kind = CustomerNotification.Kind(rawValue: query["letter"])
        // Who is looked for and is nobody got no letter: not everybody's are shown in place of theirs.
        let (page, customers) = try await CustomerNotifications(console.billing).page(
            in: context.scope, kind: kind, customer: try await customer(query["customer"], context), query.page)
        let rows = page.elements.map { record in
            let customer = customers[record.customer]
            return SentLettersPage.Row(
                at: context.reader.shortDate(record.createdAt) + " " + context.reader.time(record.createdAt),
                title: context.say.title(of: record.kind), to: record.recipient ?? customer?.details.email,
                name: customer?.details.name,
                customer: "\(context.paths.address(of: .customers))/\(record.customer)", state: record.state)
        }
        return SentLettersPage(
            frame: context.frame(.notifications), rows: rows, kind: query["letter"], customer: query["customer"],
            isNarrowed: query.isNarrowed, address: context.paths.sentLetters, back: context.paths.notifications,
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    /// - Parameter asked: an id or an address. What is neither is an id that nobody has.
    private func customer(_ asked: String, _ context: ConsoleContext) async throws -> Billing.Customer.ID? {
        guard !asked.isEmpty else { return nil }
        guard asked.contains("@") else { return Billing.Customer.ID(asked) }
        let found = try await Customers(console.billing).list(in: context.scope, email: asked, PageRequest(limit: 1))
        return found.elements.first?.id ?? Billing.Customer.ID(asked)
    }
}

extension Language {
    /// What a letter is called among the merchant's people.
    func title(of kind: CustomerNotification.Kind) -> String {
        ConsoleLetter(rawValue: kind.rawValue).map { consoleLetter($0) } ?? kind.rawValue
    }
}
