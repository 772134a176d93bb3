import type { WinapiEntry } from './call.ts';
import { affinityFunctions } from './functions/affinity.ts';
import { acceptFunctions } from './functions/accept.ts';
import { addressFunctions } from './functions/address.ts';
import { apcFunctions } from './functions/apc.ts';
import { asyncSelectFunctions } from './functions/async-select.ts';
import { byteOrderFunctions } from './functions/byte-order.ts';
import { datagramFunctions } from './functions/datagram.ts';
import { consoleFunctions } from './functions/console.ts';
import { consoleControlFunctions } from './functions/console-control.ts';
import { consoleSettingFunctions } from './functions/console-settings.ts';
import { clockFunctions } from './functions/clock.ts';
import { conditionVariableFunctions } from './functions/condition-variable.ts';
import { criticalSectionFunctions } from './functions/critical-section.ts';
import { encodingFunctions } from './functions/encoding.ts';
import { environmentFunctions } from './functions/environment.ts';
import { errorFunctions } from './functions/error.ts';
import { eventSelectFunctions } from './functions/event-select.ts';
import { eventFunctions } from './functions/event.ts';
import { exceptionFunctions } from './functions/exception.ts';
import { fileFunctions } from './functions/file.ts';
import { handleFunctions } from './functions/handle.ts';
import { ioctlFunctions } from './functions/ioctl.ts';
import { hostFunctions } from './functions/host.ts';
import { initOnceFunctions } from './functions/init-once.ts';
import { interlockedFunctions } from './functions/interlocked.ts';
import { localStorageFunctions } from './functions/local-storage.ts';
import { memoryFunctions } from './functions/memory.ts';
import { moduleFunctions } from './functions/module.ts';
import { pageFunctions } from './functions/pages.ts';
import { messageLoopFunctions } from './functions/message-loop.ts';
import { messageFunctions } from './functions/message.ts';
import { mutexFunctions } from './functions/mutex.ts';
import { nameFunctions } from './functions/name.ts';
import { optionFunctions } from './functions/option.ts';
import { completionPortFunctions } from './functions/completion-port.ts';
import { readWriteFunctions } from './functions/read-write.ts';
import { cancelFunctions } from './functions/cancel.ts';
import { extensionFunctions } from './functions/extension.ts';
import { overlappedFunctions } from './functions/overlapped.ts';
import { overlappedResultFunctions } from './functions/overlapped-result.ts';
import { priorityFunctions } from './functions/priority.ts';
import { processFunctions } from './functions/process.ts';
import { registeredWaitFunctions } from './functions/registered-wait.ts';
import { semaphoreFunctions } from './functions/semaphore.ts';
import { selectFunctions } from './functions/select.ts';
import { socketFunctions } from './functions/socket.ts';
import { srwLockFunctions } from './functions/srw-lock.ts';
import { startupFunctions } from './functions/startup.ts';
import { streamFunctions } from './functions/stream.ts';
import { systemFunctions } from './functions/system.ts';
import { textFunctions } from './functions/text.ts';
import { threadFunctions } from './functions/thread.ts';
import { timeFunctions } from './functions/time.ts';
import { threadPoolFunctions } from './functions/thread-pool.ts';
import { timerQueueFunctions } from './functions/timer-queue.ts';
import { waitableTimerFunctions } from './functions/waitable-timer.ts';
import { waitFunctions } from './functions/wait.ts';
import { desktopFunctions } from './functions/desktop.ts';
import { dialogItemFunctions } from './functions/dialog-item.ts';
import { drawingFunctions } from './functions/drawing.ts';
import { paintFunctions } from './functions/paint.ts';
import { sendMessageFunctions } from './functions/send-message.ts';
import { windowPropertyFunctions } from './functions/window-property.ts';
import { windowFunctions } from './functions/window.ts';

/** Every function of Windows that is simulated, by family. */
export const winapi: readonly WinapiEntry[] = [
  ...startupFunctions,
  ...errorFunctions,
  ...exceptionFunctions,
  ...addressFunctions,
  ...nameFunctions,
  ...hostFunctions,
  ...byteOrderFunctions,
  ...socketFunctions,
  ...acceptFunctions,
  ...streamFunctions,
  ...selectFunctions,
  ...eventSelectFunctions,
  ...datagramFunctions,
  ...asyncSelectFunctions,
  ...windowFunctions,
  ...desktopFunctions,
  ...dialogItemFunctions,
  ...drawingFunctions,
  ...paintFunctions,
  ...sendMessageFunctions,
  ...windowPropertyFunctions,
  ...messageLoopFunctions,
  ...overlappedFunctions,
  ...extensionFunctions,
  ...cancelFunctions,
  ...completionPortFunctions,
  ...overlappedResultFunctions,
  ...optionFunctions,
  ...ioctlFunctions,
  ...threadFunctions,
  ...processFunctions,
  ...priorityFunctions,
  ...affinityFunctions,
  ...localStorageFunctions,
  ...handleFunctions,
  ...waitFunctions,
  ...apcFunctions,
  ...eventFunctions,
  ...mutexFunctions,
  ...semaphoreFunctions,
  ...waitableTimerFunctions,
  ...timerQueueFunctions,
  ...threadPoolFunctions,
  ...registeredWaitFunctions,
  ...criticalSectionFunctions,
  ...srwLockFunctions,
  ...conditionVariableFunctions,
  ...initOnceFunctions,
  ...interlockedFunctions,
  ...memoryFunctions,
  ...pageFunctions,
  ...timeFunctions,
  ...systemFunctions,
  ...moduleFunctions,
  ...clockFunctions,
  ...environmentFunctions,
  ...encodingFunctions,
  ...textFunctions,
  ...consoleFunctions,
  ...consoleSettingFunctions,
  ...consoleControlFunctions,
  ...fileFunctions,
  ...readWriteFunctions,
  ...messageFunctions,
];
