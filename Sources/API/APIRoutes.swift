import Billing
import Core
import Hummingbird
import Scheduling
import Web

/// The REST surface under `/v1`, in Stripe's dialect.
///
///     var table = APIRoutes(context).table
///     try table.register(on: router)
///     router.add(middleware: APIErrors())
public struct APIRoutes: Sendable {
    public struct Limits: Sendable {
        /// Requests each key may make per second of each process (S7).
        public var livePerSecond: Int
        public var testPerSecond: Int
        /// Seconds of a key's rate that it may use at once.
        public var burst: Int
        /// What an account may do and keep in test mode, whatever processes it asks.
        public var test: TestQuota

        public init(
            livePerSecond: Int = 100, testPerSecond: Int = 25, burst: Int = 4, test: TestQuota = TestQuota()
        ) {
            self.test = test
            self.livePerSecond = livePerSecond
            self.testPerSecond = testPerSecond
            self.burst = burst
        }
    }

    private let dispatcher: Dispatcher

    /// - Parameter life: of the process that serves. Without it a request that another process left is looked at after a
    ///   minute.
    public init(_ context: BillingContext, limits: Limits = Limits(), life: ServerLife? = nil) {
        dispatcher = Dispatcher(
            billing: context, limit: RateLimit(limits), storage: StorageQuota(context, quota: limits.test),
            clocks: limits.test.clocks, life: life?.id)
    }

    /// Every address, declared (C4). All ask for a secret key, except `/openapi.json`.
    public var table: RouteTable {
        var table = RouteTable()
        for operation in Self.operations {
            table.add(
                Route(
                    operation.method, operation.path, for: .secretKey, permission: operation.permission,
                    about: operation.object
                ) { [dispatcher] request, context in try await dispatcher.answer(request, context, operation) })
        }
        table.add(
            Route(.get, "/openapi.json", for: .visitor, permission: "public", about: "openapi") { _, _ in
                Response(
                    status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
                    body: .init(byteBuffer: Self.description))
            })
        return table
    }

    /// Written once, and not for each stranger's question.
    private static let description = ByteBuffer(bytes: OpenAPI.document(operations).bytes)

    static let operations: [APIOperation] =
        customers + taxIDs + paymentMethods + setupIntents + products + prices + subscriptions + pauses + invoices
        + invoiceDrafts
        + payments
        + paymentPlans
        + portal + retention + cancellationRequests + customerAddresses
        + refunds + creditNotes + taxRates + defaultTaxRates + coupons + promotionCodes + invoiceItems + invoicePreview
        + events + webhooks
        + testClocks + account
}
