import Access
import Billing
import Core
import Hummingbird
import Localization
import Mail
import Web

/// Writes the texts of letters, tries them out, and decides which letters are sent (S88).
struct LetterTextController: Sendable {
    let console: ConsoleMiddleware

    private static let path = "/notifications/letters/:kind"
    private var templates: LetterTemplates { LetterTemplates(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page(Self.path + "/edit", .settingsWrite, about: "notification", show),
            console.action(
                Self.path + "/edit", .settingsWrite, about: "notification", isSensitive: Self.isSaved, answer),
            console.action(
                Self.path + "/restore", .settingsWrite, about: "notification", isSensitive: true, restore),
            console.action(Self.path + "/off", .settingsWrite, about: "notification", isSensitive: true, switchOff),
            console.action(Self.path + "/on", .settingsWrite, about: "notification", isSensitive: true, switchOn),
        ]
    }

    /// What customers are told changes with it (S3): trying words out changes nothing.
    private static func isSaved(_ form: FormBody) -> Bool {
        ![LetterTextPage.previewing, LetterTextPage.testing].contains(form.text(LetterTextPage.intent))
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        let language = context.letterLanguage(query.text(LetterForm.languageField))
        let kind = try worded(context)
        let form = try await kept(kind, in: language, context)
        let page = try await page(form, FormFaults(), of: kind, in: language, context)
        return page.answer(context, script: page.frame.script).withFramesOfOurs
    }

    /// Tries words out, sends them to who wrote them, or keeps them. What is no template comes back as it was typed.
    func answer(_ fields: FormBody, _ context: ConsoleContext) async throws -> Response {
        let kind = try worded(context)
        let language = context.letterLanguage(fields.text(LetterForm.languageField))
        let form = LetterForm(fields)
        do {
            let words = try LetterTemplates.checked(subject: form.subject, body: form.body, of: kind)
            switch fields.text(LetterTextPage.intent) {
            case LetterTextPage.previewing:
                let page = try await page(form, FormFaults(), of: kind, in: language, trying: true, context)
                return page.answer(context, script: page.frame.script).withFramesOfOurs
            case LetterTextPage.testing:
                return try await test(words, form, of: kind, in: language, context)
            default:
                try await templates.save(
                    subject: words.subject, body: words.body, of: kind, in: language, context.scope, by: context.actor)
                return try context.redirect(
                    to: context.paths.letterText(kind, in: language.code), saying: ConsoleFlash(.letterSaved))
            }
        } catch let error where error is LetterWording.Refusal || error is BillingError {
            let faults = try FormFaults(error, ofLetterIn: context.say)
            let page = try await page(form, faults, of: kind, in: language, context)
            return page.answer(context, .unprocessableContent, script: page.frame.script).withFramesOfOurs
        }
    }

    /// To who is signed in, and to no other address.
    private func test(
        _ words: (subject: String, body: String), _ form: LetterForm, of kind: CustomerNotification.Kind,
        in language: any Language, _ context: ConsoleContext
    ) async throws -> Response {
        let customer = try await customer(form, context)
        var notice = Notice(context.say.consoleTestLetterSent(context.person.email), .positive)
        do {
            try await TestLetters(console.billing).send(
                TestLetter(
                    kind, language: language.code, subject: words.subject, body: words.body, in: context.mode,
                    of: customer?.id), to: context.person, of: context.merchant.id)
        } catch is TestLetterRefusal {
            notice = Notice(context.say.consoleTooManyTestLetters, .attention)
        }
        // What was typed is not saved by it, so it stays in its form.
        let page = try await page(
            form, FormFaults(), of: kind, in: language, trying: true, notice: notice, context)
        return page.answer(context, script: page.frame.script).withFramesOfOurs
    }

    func restore(_ fields: FormBody, _ context: ConsoleContext) async throws -> Response {
        let kind = try worded(context)
        let language = context.letterLanguage(fields.text(LetterForm.languageField))
        try await templates.restore(kind, in: language, context.scope, by: context.actor)
        return try context.redirect(
            to: context.paths.letterText(kind, in: language.code), saying: ConsoleFlash(.letterRestored))
    }

    func switchOff(_ fields: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isSilenced: true, .letterSwitchedOff, context)
    }

    func switchOn(_ fields: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isSilenced: false, .letterSwitchedOn, context)
    }

    private func set(
        isSilenced: Bool, _ flash: ConsoleFlash.Kind, _ context: ConsoleContext
    ) async throws -> Response {
        let kind = try context.letterKind()
        try await SilencedLetters(console.billing).set(
            kind, isSilenced: isSilenced, in: context.scope, by: context.actor)
        return try context.redirect(to: context.paths.letter(kind), saying: ConsoleFlash(flash))
    }

    /// - Throws: `resource_missing` for one whose text is nobody's to write.
    private func worded(_ context: ConsoleContext) throws -> CustomerNotification.Kind {
        let kind = try context.letterKind()
        guard kind.isWordedByMerchants else { throw BillingError.notFound("notification") }
        return kind
    }

    /// The merchant's words, or else the letter's own as a template.
    private func kept(
        _ kind: CustomerNotification.Kind, in language: any Language, _ context: ConsoleContext
    ) async throws -> LetterForm {
        if let own = try await templates.find(kind, in: language, context.scope) {
            return LetterForm(subject: own.subject, body: own.body)
        }
        let standard = StandardWording(of: kind, in: language)
        return LetterForm(subject: standard?.subject ?? "", body: standard?.body ?? "")
    }

    /// Whose facts are shown: nobody's to who may not see customers.
    private func customer(_ form: LetterForm, _ context: ConsoleContext) async throws -> Billing.Customer? {
        context.may(.customersRead) ? try await context.customerToPreview(form.customer) : nil
    }

    private func page(
        _ form: LetterForm, _ faults: FormFaults, of kind: CustomerNotification.Kind, in language: any Language,
        trying: Bool = false, notice: Notice? = nil, _ context: ConsoleContext
    ) async throws -> LetterTextPage {
        let own = try await templates.find(kind, in: language, context.scope)
        var words = own.map { (subject: $0.subject, body: $0.body) }
        if trying { words = (subject: form.subject, body: form.body) }
        let letter = try await context.preview(
            kind, in: language, words: words, of: try await customer(form, context))
        var frame = context.frame(.notifications, notice: notice)
        frame.script = LetterVariables.script
        return LetterTextPage(
            frame: frame, kind: kind, language: language.code, form: form, faults: faults, letter: letter,
            showsLetter: trying, email: context.person.email, isOwn: own != nil, paths: context.paths,
            token: context.token)
    }
}
