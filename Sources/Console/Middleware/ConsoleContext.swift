import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// A person of a merchant, in one mode. Cannot be made without a session and a membership.
struct ConsoleContext: Sendable {
    let visitor: ConsoleVisitor
    let signedIn: SignedInPerson
    let merchant: Merchant
    let role: Role
    let mode: Mode
    /// For the forms of this session (S6).
    let token: String
    let reader: Reader
    /// The same page in the other mode; nil where it is of one thing, which the other mode does not have.
    let inOtherMode: String?

    /// Every query takes it from here, never from the request (C1).
    var scope: Scope { Scope(merchant: merchant.id, mode: mode) }
    var person: Person { signedIn.person }
    var actor: AuditActor { .person(person.id.rawValue, name: person.name) }
    var say: any Language { reader.say }
    var paths: ConsolePaths { ConsolePaths(slug: merchant.slug, mode: mode) }
    var billing: BillingContext { visitor.billing }
    var now: Instant { visitor.now }
    /// The merchant's civil day.
    var today: CalendarDate { reader.zone.date(at: now) }

    func parameter(_ name: String) throws -> String { try visitor.parameter(name) }

    func may(_ permission: ConsolePermission) -> Bool { role.may(permission) }

    /// For what only some of those who see a page may do. Hiding a button is not enough (C3).
    ///
    /// - Throws: ``PermissionDenied``, which becomes the page that says who can.
    func demand(_ permission: ConsolePermission) throws {
        guard may(permission) else { throw PermissionDenied(permission: permission) }
    }

    /// What stands around this merchant's pages.
    ///
    /// - Parameter section: what is marked in the menu.
    func frame(_ section: ConsoleSection?, notice: Notice? = nil) -> ConsoleFrame {
        var frame = visitor.frame(notice: notice)
        frame.language = say
        let other = ConsolePaths(slug: merchant.slug, mode: mode.isLive ? .test : .live)
        frame.place = ConsoleFrame.Place(
            merchant: merchant.name, home: paths.home, mode: mode,
            inOtherMode: (visitor.isPage ? inOtherMode : nil) ?? other.address(of: section ?? .home),
            menu: ConsoleMenu(role: role, current: section, paths: paths))
        frame.account = asPerson.account(in: merchant.id)
        if !visitor.isPage { frame.here = paths.address(of: section ?? .home) }
        return frame
    }

    /// On to another page, which will say `flash`.
    func redirect(to address: String, saying flash: ConsoleFlash? = nil) throws -> Response {
        try visitor.redirect(to: address, saying: flash)
    }

    var asPerson: ConsolePerson { ConsolePerson(visitor: visitor, signedIn: signedIn, token: token) }
}

/// The role does not allow it (C3).
struct PermissionDenied: Error {
    let permission: ConsolePermission
}

/// The form was not ours, or its session is over (S6).
struct StaleForm: Error {}
