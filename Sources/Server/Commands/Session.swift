import Billing
import Core
import Logging
import Storage

extension Composition {
    /// Opens what the settings name, does one thing with it, and closes it: the frame of every command that does not serve.
    ///
    /// - Throws: ``Refusal``; a ``BillingError`` becomes one.
    static func once<Value: Sendable>(
        _ body: @Sendable (Composition) async throws -> Value, schema: SchemaPolicy = .mustBeCurrent
    ) async throws -> Value {
        let settings = try Settings.read(try await SettingsReader(), for: .command)
        Logs.start(max(settings.logLevel, .warning))
        let composition = try await open(settings, schema: schema)
        do {
            let value = try await body(composition)
            await composition.database.close()
            return value
        } catch let error as BillingError {
            await composition.database.close()
            throw Refusal(error.message)
        } catch {
            await composition.database.close()
            throw error
        }
    }

    /// - Throws: ``Refusal`` when no merchant has the slug.
    func merchant(_ slug: String) async throws -> Merchant {
        guard let merchant = try await Merchants(billing).find(slug: slug) else {
            throw Refusal("There is no merchant '\(slug)'.")
        }
        return merchant
    }
}
