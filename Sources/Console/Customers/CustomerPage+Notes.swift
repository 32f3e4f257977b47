import Billing
import HTML
import Localization
import Web

extension CustomerPage {
    /// What the merchant's people wrote down, for one another.
    var notes: Card {
        Card(say.consoleNotes, id: "notes") {
            if record.notes.isEmpty {
                p(.class("muted")) { say.consoleNoNotes }
            } else {
                ul(.class("tiles")) { for note in record.notes { li { tile(note) } } }
            }
            if mayChange {
                form(.action(paths.notes(on: customer.id)), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    TextField(
                        "text", label: say.consoleNoteLabel, value: typedNote, hint: say.consoleNoteHint,
                        error: noteFaults["text"], limit: CustomerNote.limit, isRequired: true,
                        isFocused: noteFaults.isFirst("text"))
                    div(.class("actions")) { SubmitButton(say.consoleAddNote, .secondary) }
                }
            }
        }
    }

    private func tile(_ note: CustomerNote) -> Markup {
        let said = note.author.name + " · " + words.moment(note.createdAt)
        return div(.class("tile")) {
            div(.class("tile-text")) {
                for line in note.text.split(separator: "\n") { p { String(line) } }
                span(.class("tile-detail")) { said }
            }
            if mayChange {
                div(.class("tile-actions")) {
                    PostButton(
                        say.delete, to: paths.deleteNote(note.id, on: customer.id), token: token, .quiet, about: said)
                }
            }
        }
    }
}
