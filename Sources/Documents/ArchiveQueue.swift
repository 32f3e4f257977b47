import Dispatch

/// Runs an actor's jobs on a serial queue whose threads may wait for a disk, behind whoever is waited for.
final class ArchiveQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "archive", qos: .utility)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
