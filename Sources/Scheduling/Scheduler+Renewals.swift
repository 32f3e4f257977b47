import Billing
import Logging

/// Renewals in groups. One that fails harms none of the others: they are done again, each by itself.
extension Scheduler {
    /// - Returns: the charges to call processors about, now that they are committed (P2).
    func begin(_ jobs: [Job]) async -> [BegunCharge] {
        do {
            for job in jobs { try job.requireHope() }
            return try await Renewals(context).begin(jobs)
        } catch {
            guard jobs.count > 1 else {
                await failed(jobs[0], because: error)
                return []
            }
            var begun: [BegunCharge] = []
            for job in jobs { begun += await begin([job]) }
            return begun
        }
    }

    /// Calls the processor.
    ///
    /// - Returns: nil when there is no such processor; the attempt waits to be reconciled.
    func answer(to begun: BegunCharge) async -> ChargeAnswer? {
        do { return try await Renewals(context).answer(to: begun) } catch {
            logger.warning("charge was not made", metadata: ["attempt": "\(begun.attempt.id)", "error": "\(error)"])
            return nil
        }
    }

    /// Writes down what processors said.
    func settle(_ answers: [ChargeAnswer]) async {
        do { try await Renewals(context).settle(answers) } catch {
            guard answers.count > 1 else {
                // The attempt is still open, and somebody will ask the processor (P5).
                logger.warning(
                    "answer was not written", metadata: ["attempt": "\(answers[0].attempt.id)", "error": "\(error)"])
                return
            }
            for answer in answers { await settle([answer]) }
        }
    }
}
