/** Lengths of elapsed time, in milliseconds. A day here is 24 elapsed hours, whatever the clocks do. */
export {
  millisecondsInDay as DAY,
  millisecondsInHour as HOUR,
  millisecondsInMinute as MINUTE,
} from 'date-fns/constants';
