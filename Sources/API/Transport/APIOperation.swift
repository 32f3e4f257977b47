import Billing
import Core
import HTTPTypes

/// One thing that programs may ask: the address, the permission, the parameters, and what is done (C4, C6).
struct APIOperation: Sendable {
    let method: HTTPRequest.Method
    /// `/v1/customers/:id`
    let path: String
    /// `customers.read`
    let permission: String
    /// The noun it is about, as `object` names it in answers: `customer`.
    let object: String
    let fields: [Field]
    /// Whether it answers a list of `object`.
    let isList: Bool
    let perform: @Sendable (APIRequest) async throws -> JSON

    init(
        _ method: HTTPRequest.Method, _ path: String, _ permission: String, _ object: String, _ fields: [Field] = [],
        isList: Bool = false, _ perform: @escaping @Sendable (APIRequest) async throws -> JSON
    ) {
        self.method = method
        self.path = path
        self.permission = permission
        self.object = object
        self.fields = fields + [.expand]
        self.isList = isList
        self.perform = perform
    }

    /// A list: paging is added to its filters.
    static func list(
        _ path: String, _ permission: String, _ object: String, _ filters: [Field] = [],
        _ perform: @escaping @Sendable (APIRequest) async throws -> JSON
    ) -> APIOperation { APIOperation(.get, path, permission, object, filters + Field.paging, isList: true, perform) }
}
