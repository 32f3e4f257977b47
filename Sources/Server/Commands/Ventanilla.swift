import ArgumentParser
import Foundation

/// `ventanilla`: every command begins here.
@main struct Ventanilla: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ventanilla",
        abstract: "A merchant's billing window: customer portal, billing core and API.",
        subcommands: [
            Serve.self, Worker.self, DemoCommand.self, Migrate.self, MerchantCommand.self, PersonCommand.self,
            KeyCommand.self,
            CustomerCommand.self, RetentionCommand.self, WebhooksCommand.self, AuditCommand.self,
            Seed.self,
            Routes.self, Verify.self, Reconcile.self, ClockCommand.self, Backup.self, Restore.self, SimCommand.self,
            ScenarioCommand.self,
        ])

    /// A refusal is one sentence on standard error and its own exit code; anything else is the parser's to say.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let refusal as Refusal {
            Terminal.tell(refusal.sentence)
            Foundation.exit(refusal.code)
        } catch {
            exit(withError: error)
        }
    }
}
