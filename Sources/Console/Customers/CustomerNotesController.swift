import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// What a merchant's people write down about a customer.
struct CustomerNotesController: Sendable {
    let console: ConsoleMiddleware

    private var notes: CustomerNotes { CustomerNotes(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.action("/customers/:id/notes", .customersWrite, about: "customer_note", add),
            console.action("/customers/:id/notes/:note/delete", .customersWrite, about: "customer_note", delete),
        ]
    }

    func add(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let id = Customer.ID(try context.parameter("id"))
        var faults = FormFaults()
        let text = form.text("text")
        if text.isEmpty {
            faults.add("text", context.say.isRequired(context.say.consoleNoteLabel))
        } else {
            do {
                let author = CustomerNote.Author(id: context.person.id.rawValue, name: context.person.name)
                try await notes.add(text, to: id, by: author, in: context.scope)
                return try context.redirect(
                    to: context.paths.customer(id) + "#notes", saying: ConsoleFlash(.customerNoteAdded))
            } catch let error as BillingError {
                try faults.add(
                    error, of: [("text", "text", context.say.consoleNoteLabel, CustomerNote.limit)], in: context.say)
            }
        }
        var page = try await CustomersController(console: console).page(of: context)
        page.typedNote = text
        page.noteFaults = faults
        return page.answer(context, .unprocessableContent)
    }

    func delete(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let id = Customer.ID(try context.parameter("id"))
        let note = CustomerNote.ID(try context.parameter("note"))
        try await notes.delete(note, of: id, in: context.scope, by: context.actor)
        return try context.redirect(
            to: context.paths.customer(id) + "#notes", saying: ConsoleFlash(.customerNoteDeleted))
    }
}
