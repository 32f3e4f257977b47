import Dispatch

/// Runs an actor's jobs on a serial queue whose threads may block.
final class SMTPQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "smtp")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
