import Billing
import Core
import HTML
import HTTPTypes
import Hummingbird
import Localization
import Mail
import Web
import Wording

/// The letters that exist, each as a customer would get it, and those that were sent (S12, S88, S93).
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
        let worded = try await LetterTemplates(console.billing).all(in: context.scope)
        return NotificationsPage(
            frame: context.frame(.notifications), paths: context.paths, seesSent: context.may(.customersRead),
            worded: Set(worded.map(\.kind)),
            silenced: try await SilencedLetters(console.billing).all(in: context.scope)
        ).answer(context)
    }

    /// One letter in the language that is asked for, with the facts of the customer who is, of the newest, or of nobody.
    func preview(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let kind = try context.letterKind()
        let query = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        let language = context.letterLanguage(query.text(LetterForm.languageField))
        let typed = query.text(LetterForm.customerField)
        // The facts are their customers', whom not everybody sees.
        let customer = context.may(.customersRead) ? try await context.customerToPreview(typed) : nil
        let template = try await LetterTemplates(console.billing).find(kind, in: language, context.scope)
        let letter = try await context.preview(
            kind, in: language, words: template.map { (subject: $0.subject, body: $0.body) }, of: customer)
        let page = LetterPreviewPage(
            frame: context.frame(.notifications), kind: kind, language: language.code, letter: letter, typed: typed,
            seesCustomers: context.may(.customersRead), mayEdit: context.may(.settingsWrite),
            isSilenced: try await SilencedLetters(console.billing).all(in: context.scope).contains(kind),
            paths: context.paths, token: context.token)
        return page.answer(context).withFramesOfOurs
    }

    /// The letter as it is written. It styles itself, so this page alone allows inline styles; nothing in it can run or leads
    /// anywhere. What is in it comes with its address, which only this console makes.
    func letterBody(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let kind = try context.letterKind()
        let query = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        let letter = try await letter(kind, query, context)
        var headers = SecurityHeaders.page(isSecure: context.visitor.isSecure)
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'self'"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: letter.html)))
    }

    private func letter(
        _ kind: CustomerNotification.Kind, _ query: FormBody, _ context: ConsoleContext
    ) async throws -> ComposedLetter {
        let sealed = query.text(LetterDraft.parameter)
        guard !sealed.isEmpty else {
            // As it is kept, of nobody's facts.
            let language = context.letterLanguage(query.text(LetterForm.languageField))
            let kept = try await LetterTemplates(console.billing).find(kind, in: language, context.scope)
            // What cannot be read any more is sent in the letter's own words: see ``LetterTemplates``.
            let words = kept.flatMap { try? LetterWording(subject: $0.subject, body: $0.body, of: kind) }
            return try await context.letterPreview(in: language, of: nil).write(kind, in: words)
        }
        guard let draft = LetterDraft(sealed, context.billing.keys, for: context.scope), draft.kind == kind.rawValue
        else { throw BillingError.notFound("notification") }
        var customer: Billing.Customer?
        if let id = draft.customer, context.may(.customersRead) {
            customer = try await Customers(console.billing).find(Billing.Customer.ID(id), in: context.scope)
        }
        return try await context.letterPreview(in: context.letterLanguage(draft.language), of: customer)
            .write(kind, in: draft.wording(of: kind))
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

extension ConsoleContext {
    /// - Throws: `resource_missing` for one that there is not.
    func letterKind() throws -> CustomerNotification.Kind {
        guard let kind = CustomerNotification.Kind(rawValue: try parameter("kind")) else {
            throw BillingError.notFound("notification")
        }
        return kind
    }

    /// The one that is asked for, or else the first of the merchant's customers.
    func letterLanguage(_ asked: String) -> any Language {
        Languages.named(asked) ?? Languages.best(chosen: [merchant.locale])
    }
}

extension Response {
    /// With pages of ours in its frames.
    var withFramesOfOurs: Response {
        var response = self
        response.headers.allowFramesOfOurs()
        return response
    }
}

extension Language {
    /// What a letter is called among the merchant's people.
    func title(of kind: CustomerNotification.Kind) -> String {
        consoleLetter(kind.word)
    }
}
