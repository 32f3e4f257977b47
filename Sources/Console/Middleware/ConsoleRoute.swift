import Access
import Billing
import HTTPTypes
import Hummingbird
import Web

/// One page or action of the console.
struct ConsoleRoute: Sendable {
    let method: HTTPRequest.Method
    /// The whole of it: `/console/m/:merchant/:mode/customers/:id`.
    let path: String
    let audience: Route.Audience
    /// What the route table prints: `customers.read`; `account` for what anybody does who is signed in.
    let permission: String
    let objectClass: String
    let handler: Route.Handler
    /// Whether a file may come with its form.
    var takesFiles = false

    var route: Route {
        Route(
            method, path, for: audience, permission: permission, about: objectClass, takesFiles: takesFiles, handler)
    }
}

extension ConsoleMiddleware {
    typealias StaffPage = @Sendable (Request, ConsoleContext) async throws -> Response
    typealias StaffAction = @Sendable (FormBody, ConsoleContext) async throws -> Response
    typealias StaffUpload = @Sendable (MultipartForm, ConsoleContext) async throws -> Response
    typealias PersonPage = @Sendable (Request, ConsolePerson) async throws -> Response
    typealias PersonAction = @Sendable (FormBody, ConsolePerson) async throws -> Response
    typealias OpenPage = @Sendable (Request, ConsoleVisitor) async throws -> Response
    typealias OpenAction = @Sendable (FormBody, ConsoleVisitor) async throws -> Response

    /// What stands before each path of a merchant's pages.
    static let merchantPath = "/console/m/:merchant/:mode"

    /// A page of a merchant, for those whose role has the permission; others are told who has it.
    ///
    /// - Parameter path: below the merchant's address: `/customers/:id`.
    func page(
        _ path: String, _ permission: ConsolePermission, about noun: String, _ handler: @escaping StaffPage
    ) -> ConsoleRoute {
        ConsoleRoute(
            method: .get, path: Self.merchantPath + path, audience: .staff, permission: permission.rawValue,
            objectClass: noun, handler: staffPage(permission, isOfOneThing: path.contains(":"), handler))
    }

    /// A change at a merchant, with a form of this session (S6).
    ///
    /// - Parameter isSensitive: without a fresh factor the person is asked for it first, and what was pressed is done with the
    ///   answer (S3).
    func action(
        _ path: String, _ permission: ConsolePermission, about noun: String, isSensitive: Bool = false,
        _ handler: @escaping StaffAction
    ) -> ConsoleRoute {
        action(path, permission, about: noun, isSensitive: { _ in isSensitive }, handler)
    }

    /// The same, where it depends on which button was pressed.
    func action(
        _ path: String, _ permission: ConsolePermission, about noun: String,
        isSensitive: @escaping @Sendable (FormBody) -> Bool, _ handler: @escaping StaffAction
    ) -> ConsoleRoute {
        ConsoleRoute(
            method: .post, path: Self.merchantPath + path, audience: .staff, permission: permission.rawValue,
            objectClass: noun, handler: staffAction(permission, about: noun, isSensitive: isSensitive, handler))
    }

    /// A change at a merchant that brings a file.
    func upload(
        _ path: String, _ permission: ConsolePermission, about noun: String, _ handler: @escaping StaffUpload
    ) -> ConsoleRoute {
        ConsoleRoute(
            method: .post, path: Self.merchantPath + path, audience: .staff, permission: permission.rawValue,
            objectClass: noun, handler: staffUpload(permission, handler), takesFiles: true)
    }

    /// A page about whoever is signed in.
    ///
    /// - Parameter isBeforeSetUp: whether it is shown to who has still to set up a second factor (S3).
    func personPage(
        _ path: String, about noun: String, isBeforeSetUp: Bool = false, _ handler: @escaping PersonPage
    ) -> ConsoleRoute {
        ConsoleRoute(
            method: .get, path: path, audience: .staff, permission: "account", objectClass: noun,
            handler: personPageHandler(isBeforeSetUp: isBeforeSetUp, handler))
    }

    /// A change by whoever is signed in of what is their own.
    func personAction(
        _ path: String, about noun: String, isBeforeSetUp: Bool = false, isSensitive: Bool = false,
        _ handler: @escaping PersonAction
    ) -> ConsoleRoute {
        ConsoleRoute(
            method: .post, path: path, audience: .staff, permission: "account", objectClass: noun,
            handler: personActionHandler(about: noun, isBeforeSetUp: isBeforeSetUp, isSensitive: isSensitive, handler))
    }

    /// A page for anybody.
    func openPage(_ path: String, about noun: String, _ handler: @escaping OpenPage) -> ConsoleRoute {
        ConsoleRoute(
            method: .get, path: path, audience: .visitor, permission: "public", objectClass: noun,
            handler: openPageHandler(handler))
    }

    /// A form for anybody, which came from a page of ours in the same browser (S6).
    func openAction(_ path: String, about noun: String, _ handler: @escaping OpenAction) -> ConsoleRoute {
        ConsoleRoute(
            method: .post, path: path, audience: .visitor, permission: "public", objectClass: noun,
            handler: openActionHandler(handler))
    }
}
